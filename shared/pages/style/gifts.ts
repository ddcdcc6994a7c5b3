/** The gift pages, the front page, cards. */
export const GIFTS_STYLE = `
.postcard{display:grid;grid-template-columns:58fr 42fr;margin:0 0 28px;padding:26px;background:var(--card);
 border:1px solid var(--rule);border-radius:2px}
.words{margin:0;padding-right:24px;font-style:italic;font-size:19px;line-height:1.65;white-space:pre-line}
.words.none{color:var(--soft)}
.address{padding-left:24px;border-left:1px solid var(--rule)}
.stamp{width:74px;height:86px;margin:0 0 14px auto;display:flex;flex-direction:column;align-items:center;
 justify-content:center;border:3px double var(--accent);color:var(--accent);font-size:28px;line-height:1.1}
.stamp small{font:400 13px/1.5 var(--sans)}
.address p{margin:0;padding:7px 0 3px;border-bottom:1px solid var(--rule);font-size:17px;line-height:1.4}
@media (max-width:560px){
 .postcard{grid-template-columns:1fr;padding:20px}.words{padding:0 0 18px}
 .address{padding:16px 0 0;border-left:0;border-top:1px solid var(--rule);position:relative}
 .stamp{width:60px;height:70px;font-size:23px;margin-bottom:6px}
}

.facts{margin:0 0 16px}
.facts+.small{margin-bottom:34px}
.facts div{display:grid;grid-template-columns:130px 1fr;gap:2px 18px;padding:11px 0;
 border-bottom:1px solid var(--rule)}
.facts dt{font:400 15px/1.85 var(--sans);color:var(--soft)}
.facts dd{margin:0}.facts .facts{margin:0}.facts .facts div:last-child{border:0}
.facts dd .small{display:block}
@media (max-width:560px){.facts div{grid-template-columns:1fr}.facts dt{line-height:1.4}}
.status{display:flex;gap:12px;align-items:baseline;margin-bottom:24px;font-size:19px}
.status::before{content:'';flex:none;width:10px;height:10px;border-radius:50%;background:var(--good);
 transform:translateY(-2px)}
.status.attention::before{background:var(--accent)}
.status.over::before{background:var(--soft)}
.choices{list-style:none;margin:0;padding:0}
.choices li{display:flex;flex-wrap:wrap;align-items:center;gap:0 14px}
.choices .button{margin:6px 0 12px}

.steps{list-style:none;margin:34px 0;padding:0;display:grid;grid-template-columns:1fr 1fr;gap:26px 36px}
.steps h3{color:var(--accent);margin-bottom:4px}
.steps p{margin:0}
@media (max-width:560px){.steps{grid-template-columns:1fr;gap:20px}}
.pick{border:0;margin:0 0 24px;padding:0}
.pick label{display:grid;grid-template-columns:24px 1fr auto;gap:0 14px;align-items:baseline;
 padding:13px 0;border-bottom:1px solid var(--rule);cursor:pointer}
.pick input{width:20px;height:20px;margin:0;accent-color:var(--button);transform:translateY(4px)}
.pick .small{grid-column:2/-1}
.end{font-variant-numeric:tabular-nums;white-space:nowrap}
`;
