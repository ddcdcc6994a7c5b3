// A page as ours are, with a policy that allows nothing inline.
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

const POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const PAGE = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Seite</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Guten Tag</h1>${'<p>Viel Text.</p>'.repeat(60)}<p id="last">Ende</p></main></body></html>`;

export async function handler({ queryStringParameters = {} }: APIGatewayProxyEventV2) {
  const { status = '200', type = 'text/html; charset=utf-8' } = queryStringParameters;
  const headers = { 'content-type': type, 'content-security-policy': POLICY };
  return { statusCode: Number(status), headers, body: PAGE };
}
