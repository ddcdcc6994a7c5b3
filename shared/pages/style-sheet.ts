import { createHash } from 'node:crypto';
import { THEME } from '../mail/theme.ts';

const { light, dark, serif, sans } = THEME;

function variables(colours: Readonly<Record<keyof typeof light, string>>): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('');
}

/** The look of every page: the mails' colours and fonts, one column, nothing loaded from elsewhere. */
export const STYLE_SHEET = `
:root{color-scheme:light dark;${variables(light)}--serif:${serif};--sans:${sans};--good:#4f6b45}
@media (prefers-color-scheme:dark){:root{${variables(dark)}--good:#9cbf8d}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:400 18px/1.6 var(--serif);
 overflow-wrap:anywhere}
h1,h2,h3{font-weight:400;line-height:1.3;margin:0;text-wrap:balance}
h1{font-size:clamp(28px,5.4vw,36px);margin-bottom:14px}
h2{font-size:23px;margin-bottom:10px}
h3{font-size:19px}
p{margin:0 0 16px;text-wrap:pretty}
a{color:var(--accent);text-underline-offset:3px;text-decoration-thickness:1px}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:3px}
.skip{position:absolute;left:-999px}
.skip:focus{left:12px;top:8px;background:var(--sheet);padding:8px 12px}
.small{font:400 15px/1.5 var(--sans);color:var(--soft)}
.wide{max-width:760px;margin:0 auto;padding:0 18px}

.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;
 gap:4px 20px;padding-top:18px;padding-bottom:18px}
.shop{color:var(--ink);font-size:21px;letter-spacing:.4px;text-decoration:none;padding:8px 0}
.nav{display:flex;align-items:center;gap:22px;font:400 16px/1.4 var(--sans)}
.nav a,.plain{color:var(--soft);padding:11px 0}
.plain{appearance:none;border:0;background:none;font:inherit;text-decoration:underline;
 text-underline-offset:3px;text-decoration-thickness:1px;cursor:pointer;min-height:44px}
.nav a:hover,.plain:hover{color:var(--accent)}
.sheet{background:var(--sheet);border-radius:6px;padding:44px 52px 40px;
 box-shadow:0 1px 2px #2e29220d,0 12px 32px -20px #2e292233}
.foot{padding-top:24px;padding-bottom:44px;text-align:center}
@media (max-width:560px){
 .wide{padding-left:10px;padding-right:10px}.top,.foot{padding-left:16px;padding-right:16px}
 .sheet{padding:28px 22px}.top{padding-top:10px;padding-bottom:12px}
}

.notice{margin:0 0 26px;padding:14px 20px;background:var(--notice);border-left:3px solid var(--accent);
 border-radius:0 4px 4px 0}
.notice.good{background:var(--card);border-color:var(--good)}
.notice p:last-child{margin:0}
.after{margin-top:26px}
.panel h2{margin-bottom:16px}
.lead{font-size:20px;margin-bottom:26px}
.crumb{margin:-10px 0 18px;font:400 15px/1.5 var(--sans)}
.crumb a{display:inline-block;padding:10px 0}

.panel{margin:0 0 30px;padding:26px 28px 24px;background:var(--card);border:1px solid var(--rule);
 border-radius:4px}
.row{display:flex;flex-wrap:wrap;align-items:center;gap:8px 26px;margin-top:20px}
.button{appearance:none;display:inline-block;border:0;border-radius:4px;background:var(--button);
 color:var(--onButton);font:600 17px/1.2 var(--sans);padding:15px 28px;min-height:48px;
 text-decoration:none;text-align:center;cursor:pointer}
.button:hover{filter:brightness(1.1)}
.button.quiet{background:none;color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.quietly{font:400 16px/1.4 var(--sans);display:inline-block;padding:12px 0}
@media (max-width:560px){
 .panel{padding:22px 18px 18px}.row .button{width:100%}.row .quietly{width:100%;text-align:center}
}

.field{margin:0 0 20px}
.field label,.field legend{display:block;font:600 16px/1.4 var(--sans);margin-bottom:6px}
.field input,.field textarea,.field select{width:100%;max-width:100%;font:400 18px/1.5 var(--serif);
 color:var(--ink);background:var(--sheet);border:1px solid var(--soft);border-radius:4px;padding:11px 14px;
 min-height:50px}
.field textarea{min-height:150px;resize:vertical;font-style:italic}
.field .code{max-width:240px;font:400 28px/1.3 var(--sans);letter-spacing:8px;text-align:center}
.field .hint{margin:5px 0 0}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 22px}
@media (max-width:560px){.pair{grid-template-columns:1fr}}

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
.facts dd{margin:0}
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

.gifts{list-style:none;margin:0 0 28px;padding:0}
.gifts a{display:grid;grid-template-columns:64px 1fr auto;gap:0 20px;align-items:center;padding:14px 0;
 border-bottom:1px solid var(--rule);color:var(--ink);text-decoration:none}
.gifts a:hover h3{color:var(--accent)}
.gifts .stamp{width:58px;height:66px;margin:0;font-size:23px;border-width:3px}
.gifts .over .stamp{color:var(--soft);border-color:var(--rule)}
.gifts p{margin:0}
.gifts .sum{text-align:right;white-space:nowrap}
.month{margin:30px 0 4px;font:400 15px/1.5 var(--sans);color:var(--soft);text-transform:none}
.state.attention{color:var(--accent);font-weight:600}
@media (max-width:560px){
 .gifts a{grid-template-columns:58px 1fr;gap:2px 16px}.gifts .sum{grid-column:2;text-align:left;display:flex;
 gap:14px;align-items:baseline}
}

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
@media print{.top nav,.choices,.skip{display:none}body{background:none}.sheet{box-shadow:none}}
`.trim();

/** Changes with the text, so that browsers may keep each version for good. */
export const STYLE_URL = `/style.css?v=${createHash('sha256').update(STYLE_SHEET).digest('hex').slice(0, 12)}`;
