/** The pages about the customer: what they decided, where they are signed in, how they pay. */
export const ME_STYLE = `
.part{margin:38px 0 0;padding-top:30px;border-top:1px solid var(--rule)}
form.me>.part:first-of-type{margin-top:0}
.part>h2{margin-bottom:14px}
.part>.facts+.facts{margin-top:30px}
.me>.row{margin-top:34px}
.wrong input,.wrong textarea,.wrong select{border-color:var(--accent);
 box-shadow:inset 0 0 0 1px var(--accent)}
.field .error{margin:6px 0 0;color:var(--accent);font-weight:600}
.me textarea{min-height:84px;font-style:normal}
.few{border:0;padding:0;min-width:0}
.few legend{padding:0}
.few>div{display:flex;flex-wrap:wrap;gap:0 26px}
.few label{display:flex;align-items:center;gap:10px;margin:0;min-height:44px;padding:5px 0;cursor:pointer;
 font:400 18px/1.4 var(--serif)}
.few .hours{display:flex;flex-wrap:wrap;gap:0 22px}
.few .hours input{width:auto;height:auto;min-height:44px;padding:6px 10px}
.few input{flex:none;width:20px;height:20px;min-height:0;margin:0;padding:0;box-shadow:none;
 accent-color:var(--button)}
.store-card{display:flex;flex-wrap:wrap;align-items:center;gap:10px 22px;font-variant-numeric:tabular-nums}
.qr{display:block;width:150px;height:150px;border-radius:4px}
.told{display:grid;gap:2px;margin-bottom:22px}
.trouble{color:var(--accent)}
.notice ul{margin:0;padding-left:20px}
.beside{display:flex;flex-wrap:wrap;align-items:center;gap:4px 28px}
.beside a,.acts a{display:inline-block;padding:11px 0;color:var(--soft)}

.plainly{list-style:none;margin:0 0 22px;padding:0}
.plainly>li{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 24px;
 padding:12px 0;border-bottom:1px solid var(--rule)}
.plainly.tight>li{flex-wrap:nowrap;align-items:baseline}
.plainly p{margin:0;flex:1 1 300px;min-width:0}
.plainly.tight p{flex-basis:0}
.since{display:block}
.attention .since{color:var(--accent)}
.back .end{color:var(--good)}
.failed .end{color:var(--soft);text-decoration:line-through}
.plainly p>span:first-child{margin-right:12px}
.plain.small{font:400 15px/1.5 var(--sans)}
.mark{display:inline-block;padding:1px 10px;border:1px solid var(--good);
 border-radius:99px;color:var(--good)}
.acts{display:flex;flex-wrap:wrap;align-items:center;gap:4px 24px}
.ahead{border-bottom:1px solid var(--rule)}
.ahead summary{font:inherit;color:inherit;display:flex;flex-wrap:wrap;align-items:baseline;gap:0 14px;padding:14px 0}
.ahead summary::before{content:'';flex:none;width:8px;height:8px;border:solid var(--soft);
 border-width:0 2px 2px 0;transform:rotate(-45deg) translate(2px,-2px)}
.ahead[open] summary::before{transform:rotate(45deg) translate(-3px,-3px)}
.ahead summary .end{margin-left:auto}
.ahead .plainly{margin:0 0 14px 22px}
.ahead .plainly>li:last-child{border:0}
@media (max-width:560px){
 .ahead summary .small{order:3;flex-basis:100%;padding-left:22px}
 .few>div{display:block}.sessions .button{width:100%}.ahead .plainly{margin-left:0}
}
`;
