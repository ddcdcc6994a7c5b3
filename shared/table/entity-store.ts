import * as z from 'zod';
import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome, type Refused } from '../kernel/outcome.ts';
import { type Instant, instantText, laterOf, Temporal } from '../kernel/time.ts';
import { DUE_BEFORE_WRITE_DAYS_MAX, type DueEntry, dueAttributes } from './due-entry.ts';
import { type ListEntry, listAttributes } from './polled-list.ts';
import { type RankEntry, rankAttributes } from './ranked-list.ts';
import type { Item, ItemKey, Put, Table, WriteRefusal } from './table.ts';

/**
 * What happened to an entity in one write; the stream adds ids, time and event id (see
 * `shared/events/published-events.ts`). Facts are plain values, instants or local dates.
 */
export type Happening = { readonly type: string; readonly [fact: string]: unknown };

/** `version` is the one read; 0 means that it is not stored yet. */
export type Versioned = { readonly id: string; readonly version: number };

export type EntityDefinition<Entity extends Versioned, Ref> = {
  /** Names the entity on its item and in events: `gift` gives `giftId`. */
  readonly entity: string;
  readonly schemaVersion: number;
  /** Decodes an item to the entity and encodes it back; both directions validate. */
  readonly schema: z.ZodType<Entity>;
  keyOf(ref: Ref): ItemKey;
  refOf(entity: Entity): Ref;
  /** The one thing that this entity is due for; it moves with the entity in the same write. */
  dueOf?(entity: Entity): DueEntry | undefined;
  /** Its place on the list that somebody outside polls; for entities that are never due. */
  listedOf?(entity: Entity): ListEntry | undefined;
  /** Its place on a list that begins with what counts most; for entities that are on no other. */
  rankedOf?(entity: Entity): RankEntry | undefined;
  /**
   * It may be removed and begun anew, and sums elsewhere are moved by what it says. Its versions then
   * begin at the instant of writing, so that nobody who read what was removed takes the new one for it.
   */
  readonly isBegunAnew?: true;
  /** When DynamoDB may delete the item, in epoch seconds. */
  expiresAtSecondsOf?(entity: Entity): number | undefined;
};

export type StoreSettings = {
  readonly table: Table;
  readonly shardCount: number;
};

export type Change<Entity> = {
  readonly entity: Entity;
  readonly happened: readonly Happening[];
  readonly at: Instant;
};

/** Loads and saves one kind of entity; the store of a concept wraps it with its own questions. */
export class EntityStore<Entity extends Versioned, Ref> {
  readonly #definition: EntityDefinition<Entity, Ref>;
  readonly #settings: StoreSettings;

  constructor(definition: EntityDefinition<Entity, Ref>, settings: StoreSettings) {
    this.#definition = definition;
    this.#settings = settings;
  }

  /** `stale` may be a moment old, for half the units; it misses nothing that is there. */
  async find(ref: Ref, options?: { readonly stale?: boolean }): Promise<Entity | undefined> {
    const { table } = this.#settings;
    const key = this.#definition.keyOf(ref);
    let item = await table.find(key, options);
    // It may have been created a moment ago.
    if (item === undefined && options?.stale === true) item = await table.find(key);
    return item === undefined ? undefined : this.fromItem(item);
  }

  async findMany(refs: readonly Ref[]): Promise<readonly Entity[]> {
    const items = await this.#settings.table.findMany(
      refs.map((ref) => this.#definition.keyOf(ref)),
    );
    return items.map((item) => this.fromItem(item));
  }

  /** @returns the entity with its new version; refused when another write came first. */
  async save(change: Change<Entity>): Promise<Outcome<Entity, WriteRefusal>> {
    const write = this.writeOf(change);
    const written = await this.#settings.table.write(write);
    if (!written.ok) return written as Refused<WriteRefusal>;
    return accepted({ ...change.entity, version: write.item.version });
  }

  /** The same write for a transaction that spans entities. */
  writeOf(change: Change<Entity>): Put {
    const item = this.toItem(change);
    return change.entity.version === 0
      ? { kind: 'create', item }
      : { kind: 'replace', item, versionExpected: change.entity.version };
  }

  saved(entity: Entity): Entity {
    return { ...entity, version: entity.version + 1 };
  }

  toItem({ entity, happened, at }: Change<Entity>): Item {
    const { definition, shardCount } = { definition: this.#definition, ...this.#settings };
    const encoded = z.encode(definition.schema, entity) as Record<string, unknown>;
    const isBegun = entity.version === 0;
    const due = definition.dueOf?.(entity);
    const listed = definition.listedOf?.(entity);
    const ranked = definition.rankedOf?.(entity);
    const expiresAtSeconds = definition.expiresAtSecondsOf?.(entity);
    return {
      ...encoded,
      ...definition.keyOf(definition.refOf(entity)),
      ...(due === undefined ? {} : dueAttributes(within(due, at), shardCount)),
      ...(listed === undefined ? {} : listAttributes(listed)),
      ...(ranked === undefined ? {} : rankAttributes(ranked)),
      ...(expiresAtSeconds === undefined ? {} : { expiresAtSeconds }),
      entity: definition.entity,
      schemaVersion: definition.schemaVersion,
      version: isBegun && definition.isBegunAnew ? at.epochMilliseconds : entity.version + 1,
      ...(happened.length === 0
        ? {}
        : { happened: happened.map(storedHappening), happenedAt: instantText(at) }),
    };
  }

  fromItem(item: Item): Entity {
    assert(item.entity === this.#definition.entity, `the item is a ${this.#definition.entity}`);
    return z.decode(this.#definition.schema, item as never);
  }
}

/** The sweep looks back a bounded time: an entry that is due for longer stands at that bound. */
function within(due: DueEntry, writtenAt: Instant): DueEntry {
  const earliest = writtenAt.subtract({ hours: 24 * DUE_BEFORE_WRITE_DAYS_MAX });
  return { ...due, dueAt: laterOf(due.dueAt, earliest) };
}

function storedHappening(happening: Happening): Happening {
  const facts = Object.entries(happening).filter(([, value]) => value !== undefined);
  return Object.fromEntries(facts.map(([name, value]) => [name, storedFact(value)])) as Happening;
}

function storedFact(value: unknown): unknown {
  if (value instanceof Temporal.Instant) return instantText(value);
  return value instanceof Temporal.PlainDate ? value.toString() : value;
}
