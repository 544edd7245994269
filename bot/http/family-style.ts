/**
 * The one style of a family's page: one column, large targets, the reader's own colours, good on paper and at 320 px. Its
 * hash is in the page's policy, so no other style applies.
 */
export const familyStyle = `
:root{color-scheme:light dark;--ink:#1b1f24;--quiet:#4d5661;--accent:#1f4468;--line:#7a8794;--soft:#dbe2ea;--fill:#eef3f8;--back:#fff;--card:#fff;--press:#1f4468;--on-press:#fff;--good:#1d6b3c;--warn:#8a3d00;--warn-fill:#fff4e8}
@media (prefers-color-scheme:dark){:root{--ink:#f0f2f4;--quiet:#b8c0c9;--accent:#a9cdf0;--line:#8593a1;--soft:#3a444e;--fill:#222c37;--back:#14171b;--card:#1b2026;--press:#a9cdf0;--on-press:#10202f;--good:#8fd6a8;--warn:#ffb980;--warn-fill:#33261a}}
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.55 system-ui,sans-serif;color:var(--ink);background:var(--back);overflow-wrap:anywhere}
main{max-width:42rem;margin:0 auto;padding:1.25rem 1rem 4rem}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .25rem;color:var(--accent)}
h2{font-size:1.25rem;line-height:1.3;margin:0 0 .5rem;color:var(--accent)}
section>:last-child{margin-bottom:0}
h3{font-size:1.0625rem;margin:1rem 0 .25rem}
p{margin:.25rem 0 .75rem}
ul,ol{margin:.25rem 0 .75rem;padding-inline-start:1.25rem}
a{color:var(--accent)}
.school{font-weight:600}
.quiet,.hint{color:var(--quiet)}
.hint{display:block;font-weight:400;margin:0 0 .35rem}
section,.box{background:var(--card);border:1px solid var(--soft);border-radius:.75rem;padding:1.1rem 1rem;margin:1.25rem 0}
.box{background:var(--fill);border-color:var(--fill)}
.urgent{background:var(--warn-fill);border:2px solid var(--warn)}
.urgent h2{color:var(--warn)}
.fix{background:var(--warn-fill);border:2px solid var(--warn);border-radius:.75rem;padding:.9rem 1rem;margin:1.25rem 0}
.error{display:block;color:var(--warn);font-weight:600;margin:.2rem 0}
fieldset{border:0;margin:0;padding:0;min-inline-size:0}
.field{margin:0 0 1.75rem}
legend,.field>label:not(.tick){display:block;font-weight:600;padding:0;margin:0 0 .25rem}
input[type=text],input[type=tel],input[type=email],textarea,select{width:100%;font:inherit;color:inherit;background:var(--back);border:1px solid var(--line);border-radius:.4rem;padding:.6rem .7rem;min-height:2.75rem}
textarea{min-height:7.5rem;resize:vertical}
.short{display:flex;gap:.75rem;max-width:22rem}
.short>div{flex:1}
.tick{display:flex;align-items:center;gap:.7rem;min-height:2.75rem;padding:.3rem .6rem;border-radius:.4rem;font-weight:400;cursor:pointer}
.picture{flex:none;width:1.6rem;height:1.6rem;margin-inline-end:.5rem;vertical-align:-.35rem;fill:none;stroke:var(--accent);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.tick .picture{margin:0}
.aloud{font-weight:400;margin:0 0 1rem}
.tick:hover{background:var(--fill)}
.tick input{flex:none;width:1.5rem;height:1.5rem;margin:0;accent-color:var(--press)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.55rem 1.1rem;border-radius:.5rem;border:1px solid var(--press);background:var(--card);color:var(--accent);cursor:pointer}
button.main{background:var(--press);color:var(--on-press)}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0 0}
.state{position:sticky;bottom:0;margin:0 -1rem;padding:.5rem 1rem;min-height:2.6rem;background:var(--back);border-top:1px solid var(--soft);color:var(--quiet)}
dl{margin:0}
dt{font-weight:600;margin-top:.8rem}
dd,.words{margin:0;white-space:pre-line}
.steps{list-style:none;padding:0;margin:0}
.steps li{position:relative;padding:0 0 1.1rem 2.4rem}
.steps li:last-child{padding-bottom:.2rem}
.steps li::before{content:'';position:absolute;left:.35rem;top:.3rem;width:.9rem;height:.9rem;border:2px solid var(--line);border-radius:50%;background:var(--card);z-index:1}
.steps li::after{content:'';position:absolute;left:.9rem;top:.6rem;bottom:-.3rem;border-inline-start:2px solid var(--line)}
.steps li:last-child::after{display:none}
.steps li.done::before{background:var(--good);border-color:var(--good)}
.steps li.now::before{border-color:var(--accent);border-width:5px}
.steps strong{display:block}
.consent{padding:.75rem 0;border-top:1px solid var(--soft)}
.consent:first-of-type{border-top:0}
.consent p{margin:.1rem 0 .4rem}
details summary{cursor:pointer;min-height:2.75rem;padding:.55rem 0;color:var(--accent);font-weight:600}
.seen{list-style:none;padding:0}
.seen li{padding:.45rem 0;border-top:1px solid var(--soft)}
.seen li:first-child{border-top:0}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (forced-colors:active){section,.box,.fix,button{border:1px solid}.steps li.done::before{background:CanvasText}}
@media print{.aloud,.buttons,.state,details,form button{display:none}section,.box{break-inside:avoid}}
`;
