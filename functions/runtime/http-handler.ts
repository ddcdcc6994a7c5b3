import { type AuthenticateDeps, authenticate } from './authenticate.ts';
import type { Endpoint, ReplyOf, RequestOf } from './endpoint.ts';
import { type HandlerOptions, publicHandler } from './public-handler.ts';
import { resourcesOf } from './resources.ts';
import { customerResources } from './resources-customers.ts';

export type HttpOptions = Pick<HandlerOptions, 'pageOf'> & {
  readonly authenticateDeps?: AuthenticateDeps;
};

/** Makes an endpoint's function: a `publicHandler` that knows who is asking. */
export function httpHandler<const E extends Endpoint>(
  endpoint: E,
  handle: (request: RequestOf<E>) => Promise<ReplyOf<E>>,
  { authenticateDeps = resourcesOf(customerResources), ...options }: HttpOptions = {},
) {
  return publicHandler(endpoint, handle, {
    ...options,
    authenticate: (event) => authenticate(authenticateDeps, endpoint.auth, event),
  });
}
