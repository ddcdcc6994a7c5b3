/** What the host's own pages look like, which are for whoever builds the shop: plain, no script. */
import { escaped } from './markup.ts';

const STYLE = `
  :root { color-scheme: light dark }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
    background: light-dark(#fff, #16191d); color: light-dark(#1c2126, #e3e7ea); overflow-wrap: anywhere }
  body.narrow { max-width: 34rem; margin-top: 16vh }
  h1 { font-weight: 500 } h2 { font-weight: 500; font-size: 1.2rem; margin-top: 2rem }
  a { color: light-dark(#0b57a8, #8ab8ff) }
  time { font-variant-numeric: tabular-nums }
  .now { font-size: 1.5rem }
  form { display: inline-block; margin: 0 0.5rem 0.5rem 0 }
  button, input { font: inherit; padding: 0.3rem 0.8rem; max-width: 100%; box-sizing: border-box }
  progress { width: 100%; height: 0.8rem }
  table { border-collapse: collapse }
  th, td { text-align: left; vertical-align: top; padding: 0.4rem 1.4rem 0.4rem 0; border-bottom: 1px solid #8885 }
  tbody th { font-weight: 400; font-family: ui-monospace, monospace; font-size: 0.85rem }
  pre { white-space: pre-wrap; font-size: 0.9rem }
  .small { font-size: 0.85rem }
  @media (max-width: 40rem) {
    .wide, .wide tr, .wide th, .wide td { display: block; border: 0; padding: 0.1rem 0 }
    .wide thead { display: none }
    .wide tr { border-bottom: 1px solid #8885; padding: 0.6rem 0 }
  }
`;

/** @param content is markup, its texts escaped */
export function hostPage(title: string, content: string, layout: 'narrow' | 'wide' = 'wide') {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escaped(title)}</title>
  <style>${STYLE}</style>
</head>
<body class="${layout}">
<main>
${content}
</main>
</body>
</html>
`;
}
