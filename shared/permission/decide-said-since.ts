import * as z from 'zod';
import { type Customer, News } from '../customers/customer.ts';
import type { Chosen } from './decide-stricter.ts';
import { Permission } from './permission.ts';
import { Channel, Purpose } from './purpose.ts';

const Atoms = z.record(z.string(), z.unknown());
type Atoms = Readonly<Record<string, unknown>>;

/**
 * What a customer decided since a moment, laid upon how somebody was: what they said anew holds,
 * and where they said nothing it is as it was.
 * @param since how they were at that moment
 * @param base what else holds
 */
export function withSaidSince(base: Chosen, since: Chosen, now: Chosen): Chosen {
  const [from, to, own] = [atomsOf(since), atomsOf(now), atomsOf(base)];
  const names = [...new Set([from, to, own].flatMap(Object.keys))];
  const held = names.map((name) => {
    const isSame = JSON.stringify(from[name]) === JSON.stringify(to[name]);
    return [name, isSame ? own[name] : to[name]] as const;
  });
  return chosenOf(Object.fromEntries(held.filter(([, value]) => value !== undefined)));
}

/** Each thing that can be said by itself. */
function atomsOf({ permission = {}, postcardsBy, workFormsBy, news = [] }: Chosen): Atoms {
  const { choices = {}, ...settings } = z.encode(Permission, permission);
  const ways = Purpose.options.flatMap((purpose) =>
    Channel.options.map((channel) => [`${purpose} ${channel}`, choices[purpose]?.[channel]]),
  );
  const told = news.map((each) => [`news ${each}`, true]);
  return { ...settings, postcardsBy, workFormsBy, ...Object.fromEntries([...ways, ...told]) };
}

function chosenOf({ postcardsBy, workFormsBy, ...atoms }: Atoms): Chosen {
  const choices = Purpose.options.map((purpose) => {
    const ways = Channel.options.flatMap((channel) => {
      const said = atoms[`${purpose} ${channel}`];
      return said === undefined ? [] : [[channel, said]];
    });
    return [purpose, Object.fromEntries(ways)] as const;
  });
  const said = Object.fromEntries(choices.filter(([, ways]) => Object.keys(ways).length > 0));
  const settings = Object.entries(atoms).filter(([name]) => !name.includes(' '));
  const permission = {
    ...Object.fromEntries(settings),
    ...(Object.keys(said).length === 0 ? {} : { choices: said }),
  };
  const news = News.options.filter((each) => atoms[`news ${each}`] === true);
  const by = Object.entries({ postcardsBy, workFormsBy }).filter(([, way]) => way !== undefined);
  return {
    ...(Object.fromEntries(by) as Pick<Customer, 'postcardsBy' | 'workFormsBy'>),
    ...(Object.keys(permission).length === 0
      ? {}
      : { permission: z.decode(Permission, Atoms.parse(permission) as never) }),
    ...(news.length === 0 ? {} : { news }),
  };
}
