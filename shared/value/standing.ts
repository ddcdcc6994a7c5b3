// Where a customer stands, as BG/NBD and Pareto/NBD see them: three numbers, in weeks of the shop's own time.

export type Standing = {
  /** Orders after the first. */
  readonly repeats: number;
  /** Weeks from the first order to the last. */
  readonly recency: number;
  /** Weeks from the first order to now. */
  readonly age: number;
};

/** So many customers stand there. */
export type StandingCount = Standing & { readonly count: number };
