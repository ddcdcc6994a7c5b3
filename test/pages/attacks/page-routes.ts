import { FUNCTIONS } from '../../../infra/functions.ts';
import { Routes } from '../../../infra/local/route-match.ts';
import { ROUTES, ROUTES_BY_PAYMENTS } from '../../../infra/routes.ts';

export const PAGE_ROUTES = Object.entries({ ...ROUTES, ...ROUTES_BY_PAYMENTS.sandbox }).filter(
  ([, name]) => FUNCTIONS[name].folder === 'pages',
);

const matching = new Routes<string>(
  PAGE_ROUTES.map(([routeKey]) => ({ routeKey, target: routeKey })),
);

/** `GET /gifts/{giftId}` for `/gifts/gft_…?do=change`. */
export function routeOf(method: string, address: string): string | undefined {
  return matching.find(method, new URL(address, 'https://shop.example').pathname)?.target;
}

/** An address of the route, with an id of the right form wherever one is wanted and none is given. */
export function addressOf(route: string, given: Readonly<Record<string, string>> = {}): string {
  const [, path = ''] = route.split(' ');
  const ulid = '01JAAAAAAAAAAAAAAAAAAAAAAA';
  const ids: Readonly<Record<string, string>> = {
    caseId: `cas_${ulid}_${ulid}`,
    customerId: `cus_${ulid}`,
    exportId: `exp_${ulid}`,
    format: 'html',
    giftId: `gft_${ulid}_${ulid}_0001`,
    giftOrderId: `ord_${ulid}`,
    mailId: `mai_${ulid}`,
    photoId: `pho_${ulid}`,
    prescriptionId: `prs_${ulid}`,
    proposalId: `idea_${ulid}`,
    recipientId: `rcp_${ulid}`,
    setupRef: 'sandbox_setup_AAAAAAAAAAAAAAAAAAAAAA',
    workFormId: `wfm_${ulid}`,
  };
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => given[name] ?? ids[name] ?? ulid);
}

/** The routes that take something from a browser. */
export const POSTING_ROUTES = PAGE_ROUTES.map(([route]) => route).filter((route) =>
  route.startsWith('POST '),
);
export const OPENED_ROUTES = PAGE_ROUTES.map(([route]) => route).filter((route) =>
  route.startsWith('GET '),
);
