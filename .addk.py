import yaml,re,unicodedata
exec(open('.addgz.py').read().split("added=names=0")[0])
skip={'religious police','morality police','vice and virtue police','minister of justice and attorney general','ranger','royal bodyguard','royal bodyguards'}
also={tuple(l.rstrip('\n').split('\t')[:3]) for l in open('/tmp/sets/kinds-also-bodies.txt')}
d=yaml.load(open('/tmp/sets/kinds.yaml'),L); added=0
for kind,langs in d.items():
    p=f'knowledge/actors/{kind}.yaml'; s=open(p).read(); lines=s.split('\n')
    start=lines.index('names:'); end=start+1
    while end<len(lines) and lines[end].startswith('  '): end+=1
    for l,ns in langs.items():
        ns=[n for n in ns if n.lower() not in skip and (kind,l,n) not in also]
        if not ns: continue
        keys=[j for j in range(start,end) if lines[j] in(f'  {l}:',f'  "{l}":',f"  '{l}':")]
        if keys:
            j=keys[0]+1
            while j<end and lines[j].startswith('    '): j+=1
            new=[f'    - {q(n)}' for n in ns]; lines[j:j]=new; end+=len(new)
        else:
            new=[f'  {lang(l)}:']+[f'    - {q(n)}' for n in ns]; lines[end:end]=new; end+=len(new)
        added+=len(ns)
    open(p,'w').write('\n'.join(lines))
print(added)
