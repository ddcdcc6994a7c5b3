import { THEME } from '../../mail/theme.ts';

const { light, dark, serif, sans } = THEME;

function variables(colours: Readonly<Record<keyof typeof light, string>>): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('');
}

/** What every page has: colours and fonts, the column, notices, panels, buttons and fields. */
export const BASE_STYLE = `
:root{color-scheme:light dark;${variables(light)}--serif:${serif};--sans:${sans};--good:#4f6b45}
@media (prefers-color-scheme:dark){:root{${variables(dark)}--good:#9cbf8d}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:400 18px/1.6 var(--serif);
 overflow-wrap:anywhere}
h1,h2,h3{font-weight:400;line-height:1.3;margin:0;text-wrap:balance}
h1{font-size:clamp(28px,5.4vw,36px);margin-bottom:14px}
h2{font-size:23px;margin-bottom:10px}
p+h2,.row+h2,form+h2,.again-done,.sheet>section:not([class]){margin-top:30px}
h3{font-size:19px}
p{margin:0 0 16px;text-wrap:pretty}
a{color:var(--accent);text-underline-offset:3px;text-decoration-thickness:1px}
summary{font:400 16px/1.4 var(--sans);color:var(--accent);cursor:pointer;padding:11px 0}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:3px}
.skip{position:absolute;left:-999px}
.skip:focus{left:12px;top:8px;background:var(--sheet);padding:8px 12px}
.small{font:400 15px/1.5 var(--sans);color:var(--soft)}
.wide{max-width:760px;margin:0 auto;padding:0 18px}

.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;
 gap:4px 20px;padding-top:18px;padding-bottom:18px}
.shop{color:var(--ink);font-size:21px;letter-spacing:.4px;text-decoration:none;padding:8px 0}
.nav{display:flex;flex-wrap:wrap;align-items:center;gap:0 22px;font:400 16px/1.4 var(--sans)}
.nav ul{display:flex;flex-wrap:wrap;gap:0 22px;margin:0;padding:0;list-style:none}
.nav a,.plain{color:var(--soft);padding:11px 0}
.nav a{display:inline-block}.nav>a,.nav>form{flex:none}
.nav [aria-current]{color:var(--ink);text-decoration-thickness:2px}
.plain{appearance:none;border:0;background:none;font:inherit;text-decoration:underline;
 text-underline-offset:3px;text-decoration-thickness:1px;cursor:pointer;min-height:44px}
.nav a:hover,.plain:hover{color:var(--accent)}
.sheet{background:var(--sheet);border-radius:6px;padding:44px 52px 40px;
 box-shadow:0 1px 2px #2e29220d,0 12px 32px -20px #2e292233}
.foot{padding-top:24px;padding-bottom:44px;text-align:center}
@media (max-width:560px){
 .wide{padding-left:10px;padding-right:10px}.top,.foot{padding-left:16px;padding-right:16px}
 .sheet{padding:28px 22px}.top{padding-top:10px;padding-bottom:8px}
 .nav{gap:0 14px;font-size:15px}.nav:has(ul){width:100%}.nav ul{width:100%;display:grid;gap:0 14px;
  grid-template-columns:repeat(3,auto);justify-content:space-between}.nav ul a{padding:8px 0}
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
`;
