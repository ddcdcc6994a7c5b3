/** Chooses a route as an HTTP API does: exact paths first, then parameters, then `{proxy+}`. */
export type Route<Target> = { readonly routeKey: string; readonly target: Target };

export type RouteMatch<Target> = {
  readonly routeKey: string;
  readonly target: Target;
  readonly pathParameters: Readonly<Record<string, string>>;
};

type Compiled<Target> = Route<Target> & {
  readonly method: string;
  readonly segments: readonly string[];
};

export class Routes<Target> {
  readonly #routes: readonly Compiled<Target>[];
  readonly #fallback: Route<Target> | undefined;

  constructor(routes: readonly Route<Target>[]) {
    this.#fallback = routes.find(({ routeKey }) => routeKey === '$default');
    this.#routes = routes
      .filter((route) => route !== this.#fallback)
      .map((route) => {
        const [method = '', path = ''] = route.routeKey.split(' ');
        return { ...route, method, segments: segmentsOf(path) };
      })
      .sort((left, right) => (rank(left) < rank(right) ? -1 : 1));
  }

  /** @param path as it came, without the query string. */
  find(method: string, path: string): RouteMatch<Target> | undefined {
    const given = segmentsOf(path);
    for (const route of this.#routes) {
      if (route.method !== 'ANY' && route.method !== method) continue;
      const pathParameters = parametersOf(route.segments, given);
      if (pathParameters !== undefined) return { ...route, pathParameters };
    }
    return this.#fallback === undefined ? undefined : { ...this.#fallback, pathParameters: {} };
  }
}

function segmentsOf(path: string): readonly string[] {
  return path.replace(/^\//, '').split('/');
}

/** Text that sorts the more specific route first. */
function rank({ method, segments }: Compiled<unknown>): string {
  const kinds = segments.map((segment) =>
    segment.endsWith('+}') ? '2' : segment.startsWith('{') ? '1' : '0',
  );
  return `${kinds.join('')}${method === 'ANY' ? '~' : ' '}`;
}

function parametersOf(
  segments: readonly string[],
  given: readonly string[],
): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const [, name, greedy] = /^\{([^}+]+)(\+?)\}$/.exec(segment) ?? [];
    const value = given[index];
    if (value === undefined) return undefined;
    if (name === undefined) {
      if (segment !== value) return undefined;
    } else if (greedy === '+') {
      parameters[name] = given.slice(index).map(decoded).join('/');
      return parameters;
    } else if (value === '') {
      return undefined;
    } else {
      parameters[name] = decoded(value);
    }
  }
  return segments.length === given.length ? parameters : undefined;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
