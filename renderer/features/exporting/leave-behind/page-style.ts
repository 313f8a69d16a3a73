/** Styles of the handout: the system's own fonts, because a file for others cannot carry ours without growing tenfold. */
export const pageStyle = `
:root{--text:#1a1a1a;--second:#595959;--line:#ccc;--accent:#0017c1}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#f2f2f2;color:var(--text);font:16px/1.6 "BIZ UDPGothic","Hiragino Sans","Yu Gothic UI",Meiryo,"Noto Sans CJK JP",sans-serif;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:1120px;margin:0 auto;padding:32px 40px 48px;background:#fff}
h1{margin:4px 0 0;font-size:30px;line-height:1.35;overflow-wrap:anywhere}
h2{margin:40px 0 4px;font-size:22px;line-height:1.4}
.part{margin:32px 0 8px;font-size:18px;border-inline-start:5px solid var(--accent);padding-inline-start:10px}
p{margin:0}
.tags{display:flex;gap:8px}
.tag{padding:0 10px;border:1px solid currentColor;border-radius:4px;font-size:13px;font-weight:700}
.tag.public{color:#5109ad}.tag.demo{color:#8b3200;background:#fff4e8}
.sub{display:flex;flex-wrap:wrap;gap:0 24px;color:var(--second)}
.note{margin-top:16px;padding:12px 16px;background:#eef2ff;white-space:pre-wrap;overflow-wrap:anywhere}
.offer{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 16px;margin-top:20px}
.offer strong{font-size:26px}
.legend{display:flex;flex-wrap:wrap;gap:6px 24px;margin:8px 0 0;padding:0;list-style:none}
.legend li{display:flex;align-items:center;gap:8px}
.legend svg{width:30px!important;height:19px!important}
.count{color:var(--second)}
.map{margin:0}
.map-scroll{overflow-x:auto}
.map-paper{position:relative;min-width:720px}
.map-paper svg{position:static!important;display:block;width:100%!important;height:auto!important}
.map-paper svg.marks{position:absolute!important;inset:0;height:100%!important}
figcaption{display:flex;flex-wrap:wrap;gap:0 24px;color:var(--second);font-size:14px}
.swipe{display:none}
.table-scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:15px}
th,td{padding:7px 10px;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
thead th{border-bottom:2px solid var(--text);font-size:13px;white-space:nowrap}
tbody th{white-space:nowrap}
td:nth-child(5){white-space:nowrap}
.tenants{display:flex;flex-wrap:wrap;gap:2px 28px;margin:0;padding:0;list-style:none}
td svg{width:24px!important;height:16px!important;margin-inline-end:8px;vertical-align:-3px}
.figure{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}
.unknown{color:#8b3200}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(300px,1fr));gap:0 32px;margin:0}
dl div{display:grid;grid-template-columns:7.5em minmax(0,1fr);gap:12px;padding:7px 0;border-bottom:1px solid var(--line)}
dt{color:var(--second)}dd{margin:0;overflow-wrap:anywhere}
address{display:flex;flex-wrap:wrap;gap:4px 24px;padding:16px 20px;border:2px solid var(--accent);border-radius:8px;font-style:normal;font-size:17px;overflow-wrap:anywhere}
footer{display:grid;gap:4px;margin-top:32px;padding-top:16px;border-top:1px solid var(--line);color:var(--second);font-size:13px}
.demo-text{color:#8b3200;font-weight:700}
:focus-visible{outline:3px solid #000;outline-offset:2px;box-shadow:0 0 0 2px #ffd43d}
@media (max-width:700px){
main{padding:20px 16px 32px}
h1{font-size:24px}h2{margin-top:32px}
.swipe{display:inline}
.table-scroll{overflow:visible}
table,tbody{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr{display:grid;grid-template-columns:1fr 1fr;gap:2px 16px;padding:12px 0;border-bottom:1px solid var(--line)}
tbody th,tbody td{padding:0;border:0;text-align:start;white-space:normal}
tbody .figure{text-align:start}
tbody th{grid-column:1/-1;font-size:18px}
tbody td:empty{display:none}
tbody td::before{content:attr(data-label);display:block;color:var(--second);font-size:12px;line-height:1.3}
}
@page{size:A4;margin:12mm}
@media print{
body{background:#fff;font-size:10.5pt}
main{max-width:none;padding:0}
.map-scroll,.table-scroll{overflow:visible}
.map-paper{min-width:0}
.swipe{display:none}
h2,h3{break-after:avoid}
.part{margin-top:6mm}
tr,figure,address,dl div,.offer{break-inside:avoid}
thead{display:table-header-group}
table{font-size:9.5pt}th,td{padding:1.2mm 2mm}
}
`
