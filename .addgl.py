# normalises glossaries of helpers into knowledge/glossary
import yaml,glob,os,re,unicodedata,sys
def fold(s): return ''.join(c for c in unicodedata.normalize('NFKD',s.lower()) if not unicodedata.combining(c))
os.makedirs('knowledge/glossary',exist_ok=True)
qy=yaml.safe_load(open('knowledge/questions.yaml')); idle={l:set(fold(str(w)) for w in ws) for g in('languages','other-languages') for l,ws in qy[g].items()}
ASK={'why','how','what','who','whom','whose','which','when','where','what is','how many','how much'}
dropped=[]
for f in sorted(glob.glob('/tmp/sets/glossary/*.yaml')):
    d=yaml.safe_load(open(f)); lang=os.path.basename(f)[:-5]
    seen={}; out={}
    for k,vs in d.items():
        if isinstance(k,bool): k={True:'yes',False:'no'}[k]
        k=str(k).strip().lower()
        if len(k)>40: continue
        keep=[]
        for v in vs:
            v=unicodedata.normalize('NFC',str(v)).strip()
            key=re.sub(r"[^\w*]+",' ',fold(v)).strip()
            if not key.strip('* ') or key in seen: continue
            if key in idle.get(lang,()) and key!=v.lower() and len(key)<=3 and (k not in ASK or key in('que','ou','si','la','se','da','e')): dropped.append((lang,k,v)); continue
            seen[key]=k; keep.append(v)
        if keep: out[k]=keep[:8]
    with open(f'knowledge/glossary/{lang}.yaml','w') as o:
        o.write('words:\n')
        for k,vs in out.items():
            q=lambda v: v if re.fullmatch(r"[^\W\d_]+( [^\W\d_]+)*",v) and v.lower() not in('yes','no','on','off','true','false','null','y','n') else "'"+v.replace("'","''")+"'"
            o.write('  '+q(k)+': ['+', '.join(q(v) for v in vs)+']\n')
    print(lang,len(out),sum(map(len,out.values())),os.path.getsize(f'knowledge/glossary/{lang}.yaml'))

print(len(dropped), dropped[:400])
