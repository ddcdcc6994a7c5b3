// What functions need from outside. Each `resources-….ts` has the makers of one part, so that a
// bundle holds only what its function names; nothing is made before it is first used.
import type { Clock } from '../../shared/kernel/time.ts';
import { systemClock } from './system-clock.ts';

export type Makers = Readonly<Record<string, () => unknown>>;

type Made<Each extends readonly Makers[]> = Each extends readonly [
  infer First extends Makers,
  ...infer Rest extends readonly Makers[],
]
  ? { readonly [Name in keyof First]: ReturnType<First[Name]> } & Made<Rest>
  : { readonly clock: Clock };

/** The ports that a use case asks for, as one object; each is made once, when it is first read. */
export function resourcesOf<const Each extends readonly Makers[]>(...parts: Each): Made<Each> {
  const resources = { clock: systemClock };
  for (const [name, make] of parts.flatMap(Object.entries<() => unknown>)) {
    // The same name in two parts is the same thing.
    if (name in resources) continue;
    Object.defineProperty(resources, name, { get: once(make), enumerable: true });
  }
  return resources as unknown as Made<Each>;
}

export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** For what is fetched: a failure is not kept, and the next call tries again. */
export function onceItWorks<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
