/**
 * The one style of a page of the grid: a table where there is room, one cell under the other on a phone and at 400 %
 * zoom, the reader's own colours, and good on paper. Its hash is in the page's policy, so no other style applies.
 */
export const shareStyle = `
:root{color-scheme:light dark;--ink:#1b1f24;--quiet:#4d5661;--accent:#1f4468;--line:#b9c3ce;--fill:#e6edf4;--back:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#f0f2f4;--quiet:#b8c0c9;--accent:#a9cdf0;--line:#4b5560;--fill:#243040;--back:#16191d}}
*{box-sizing:border-box}
body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--back);overflow-wrap:anywhere}
main{max-width:78rem;margin:0 auto;padding:1.5rem 1rem 3rem}
main.narrow{max-width:44rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .25rem;color:var(--accent)}
h2{font-size:1.2rem;margin:2rem 0 .25rem;color:var(--accent)}
h3{font-size:1rem;margin:1rem 0 .25rem}
p{margin:.25rem 0 .75rem;max-width:60ch}
.school{font-size:1.1rem;font-weight:600}
.quiet{color:var(--quiet)}
ul{margin:0;padding-inline-start:1.1rem}
li{margin:0 0 .35rem}
li small{display:block;color:var(--quiet);font-size:.875rem}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin:1rem 0}
caption{text-align:start;color:var(--quiet);padding:0 0 .5rem}
th,td{border:1px solid var(--line);padding:.6rem .7rem;text-align:start;vertical-align:top}
th{background:var(--fill);color:var(--accent)}
thead th:first-child,tbody th{width:8rem}
.where{display:none}
footer{margin-top:2rem;border-top:1px solid var(--line);padding-top:.75rem}
@media screen and (max-width:56rem){
table,thead,tbody,tr,th,td,caption{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody th,thead th:first-child{width:auto}
tbody th{margin-top:1.25rem;border-radius:.25rem;font-size:1.1rem}
td{border-width:0 0 1px}
.where{display:block;font-weight:600;color:var(--accent)}
}
@media print{
@page{size:A4 landscape;margin:14mm}
:root{--ink:#000;--quiet:#333;--accent:#1f4468;--line:#888;--fill:#eee;--back:#fff}
main{padding:0;max-width:none}
table{font-size:9pt}
tr{break-inside:avoid}
thead{display:table-header-group}
}
`;
