# python3 .addgz.py FILE...: adds bodies and names to knowledge/institutions as text
import yaml,sys,re,os,unicodedata
def fold(s): return re.sub(r'[^\w]+',' ',''.join(c for c in unicodedata.normalize('NFKD',str(s).lower()) if not unicodedata.combining(c))).strip()
class L(yaml.SafeLoader): pass
L.yaml_implicit_resolvers={k:[(t,r) for t,r in v if t!='tag:yaml.org,2002:bool' and t!='tag:yaml.org,2002:timestamp'] for k,v in yaml.SafeLoader.yaml_implicit_resolvers.items()}
L.add_implicit_resolver('tag:yaml.org,2002:bool',re.compile(r'^(?:true|false)$'),list('tf'))
def q(v):
    v=str(v)
    if re.fullmatch(r"[^\W\d_][^:#'\"{}\[\],&*!|>%@`]*",v) and not v.endswith(' ') and v.lower() not in('yes','no','on','off','true','false','null','y','n','~'): return v
    return "'"+v.replace("'","''")+"'"
def lang(k): return f'"no"' if k=='no' else k
added=names=0
for file in sys.argv[1:]:
    all=yaml.load(open(file),L)
    more=all.pop('more-names',{}) or {}
    for f,bodies in all.items():
        p=f'knowledge/institutions/{f}.yaml'
        if not os.path.exists(p): print('no file',f); continue
        s=open(p).read(); d=yaml.load(s,L)
        assert list(d)[-1]=='bodies',(f,list(d))
        if not s.endswith('\n'): s+='\n'
        for key,b in bodies.items():
            if key in d['bodies']: print('exists',f,key); continue
            t=f'  {key}:\n    name: {q(b["name"])}\n'
            if 'plural' in b: t+=f'    plural: {str(b["plural"]).lower()}\n'
            t+=f'    kind: {b["kind"]}\n'
            for k,v in b.items():
                if k in('name','kind','plural'): continue
                if k=='names':
                    if not v: t+='    names: {}\n'; continue
                    t+='    names:\n'
                    for l,ns in v.items():
                        t+=f'      {lang(l)}:\n'+''.join(f'        - {q(n)}\n' for n in ns)
                elif isinstance(v,bool): t+=f'    {k}: {str(v).lower()}\n'
                elif isinstance(v,str): t+=f'    {k}: {q(v)}\n'
                else: print('odd',f,key,k,v)
            s+=t; added+=1
        open(p,'w').write(s)
    for id,ns in more.items():
        f,key=('cross-border',id[13:]) if id.startswith('cross-border-') else id.split('-',1)
        p=f'knowledge/institutions/{f}.yaml'
        if not os.path.exists(p): print('no file',f); continue
        s=open(p).read(); d=yaml.load(s,L); b=d['bodies'].get(key)
        if not b: print('no body',id); continue
        have={fold(x) for x in [b['name']]+[n for v in (b.get('names') or {}).values() for n in v]}
        lines=s.split('\n'); start=lines.index(f'  {key}:'); end=start+1
        while end<len(lines) and lines[end].startswith('   '): end+=1
        for l,list_ in ns.items():
            for n in list_:
                if fold(n) in have: continue
                have.add(fold(n)); names+=1
                block=lines[start:end]
                if '    names: {}' in block: i=start+block.index('    names: {}'); lines[i]='    names:'; block=lines[start:end]
                if '    names:' in block:
                    i=start+block.index('    names:')
                    key_=[j for j in range(i,end) if lines[j] in(f'      {l}:',f'      "{l}":',f"      '{l}':")]
                    if key_: lines[key_[0]+1:key_[0]+1]=[f'        - {q(n)}']; end+=1
                    else: lines[i+1:i+1]=[f'      {lang(l)}:',f'        - {q(n)}']; end+=2
                else:
                    lines[end:end]=['    names:',f'      {lang(l)}:',f'        - {q(n)}']; end+=3
        open(p,'w').write('\n'.join(lines))
print('bodies',added,'names',names)
