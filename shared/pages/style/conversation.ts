/** What was said, and where it stands: for customers and for the staff. */
export const CONVERSATION_STYLE = `
.points{list-style:none;margin:0;padding:0}
.points li{padding:12px 0;border-top:1px solid var(--rule)}
.points li:first-child{border:0;padding-top:0}
.points li:last-child{padding-bottom:0}
.points p{margin:0}
.points .plain{padding:0}
.day{margin:0 0 30px}
.day>h3{text-align:center;margin:0 0 16px}
.turns{list-style:none;margin:0;padding:0;display:grid;gap:14px}
.turn{justify-self:start;max-width:min(86%,36em);padding:13px 20px 15px;background:var(--card);
 border:1px solid var(--rule);border-radius:14px 14px 14px 3px;scroll-margin-top:18px}
.turn.own{justify-self:end;background:var(--notice);border-radius:14px 14px 3px 14px}
.turn:target{box-shadow:0 0 0 2px var(--accent)}
.turn p{margin:0}
.turn .said{white-space:pre-line;text-wrap:pretty}
.turn .said~.small{padding-top:8px}
.turn .silent{font-style:italic;color:var(--soft)}
.who{display:flex;flex-wrap:wrap;gap:0 10px;margin-bottom:4px}
.who strong{color:var(--ink)}
.who time{margin-left:auto;font-variant-numeric:tabular-nums}
.enclosed,.led{display:flex;flex-wrap:wrap;gap:0 14px;padding-top:4px}
.enclosed>*,.led>*,.led::before{padding:4px 0}
.led::before{content:'→'}
.say textarea{font-style:normal;min-height:120px}
.tick{display:flex;align-items:center;gap:12px;min-height:44px;cursor:pointer;font:400 17px/1.4 var(--sans)}
.tick input{flex:none;width:20px;height:20px;margin:0;accent-color:var(--button)}
.promise{display:grid;grid-template-columns:1fr 190px;gap:0 22px}
.finders{display:grid;grid-template-columns:1fr 1fr;gap:30px 44px;margin-top:24px}
.left-off>p{margin:0}
.elsewhere{display:flex;flex-wrap:wrap;gap:0 24px;margin:26px 0 12px}
.elsewhere a{padding:10px 0}
.desk{display:grid;grid-template-columns:minmax(0,1fr);gap:34px}
@media (min-width:980px){.desk{grid-template:'talking standing' auto 'talking known' 1fr/minmax(0,1fr) 350px;
 gap:0 52px}.standing{grid-area:standing}.talking{grid-area:talking}.desk>aside{grid-area:known}
 .standing>.part:first-child{margin-top:0;padding-top:0;border:0}
 .desk aside .facts div{grid-template-columns:1fr}.desk aside .facts dt{line-height:1.4}}
@media (max-width:560px){.turn{max-width:94%;padding:11px 15px 13px}
 .promise,.finders{grid-template-columns:1fr}}
`;
