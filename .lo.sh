# usage: .lo.sh NAME [rows]
(npx tsx .loso.mts /tmp/lo-$1-a.json ee,gg,ii,kk,mm,oo,qq,ss,uu,ww,yy $2 > /tmp/lo-$1-a.txt 2>&1) & 
npx tsx .loso.mts /tmp/lo-$1-b.json ff,hh,jj,ll,nn,pp,rr,tt,vv,xx $2 > /tmp/lo-$1-b.txt 2>&1
wait
cat /tmp/lo-$1-[ab].txt | awk '{split($3,a,"/");split($5,b,"/");i+=a[1];I+=a[2];o+=b[1];O+=b[2]} END {print "in",i,I,"out",o,O, i/I, o/O}'
