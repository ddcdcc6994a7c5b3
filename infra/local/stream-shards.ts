/** Reads one table's stream from where a reader stopped, shard after shard. */
import { type DynamoClient, DynamoFailure } from './dynamo-client.ts';

export type StreamRecord = {
  readonly eventID?: string;
  readonly eventName: string;
  awsRegion?: string;
  eventSourceARN?: string;
  readonly dynamodb: {
    readonly SequenceNumber: string;
    /** Epoch seconds. */
    ApproximateCreationDateTime: number;
  };
};

export type StreamPosition = {
  readonly shardId: string;
  /** Of the last record that is done with. */
  readonly sequenceNumber: string;
};

export type StreamPage = {
  readonly shardId: string;
  readonly records: readonly StreamRecord[];
  /** Records before the first one here may have been deleted unread. */
  readonly hasGap: boolean;
};

type ShardDescription = { readonly ShardId: string };

export class StreamShards {
  readonly #client: DynamoClient;
  readonly streamArn: string;
  #position: StreamPosition | undefined;
  #shardId: string | undefined;
  #iterator: string | undefined;
  #hasGap = false;
  readonly #startsAtLatest: boolean;

  constructor(
    client: DynamoClient,
    stream: {
      readonly arn: string;
      readonly position: StreamPosition | undefined;
      readonly startsAtLatest: boolean;
    },
  ) {
    this.#client = client;
    this.streamArn = stream.arn;
    this.#position = stream.position;
    this.#startsAtLatest = stream.startsAtLatest;
  }

  /** What follows the last page. */
  async next(limit: number): Promise<StreamPage> {
    for (;;) {
      this.#iterator ??= await this.#openIterator();
      const page = await this.#read(this.#iterator, limit);
      if (page === 'expired') continue;
      const { records, nextIterator } = page;
      const shardId = this.#shardId ?? '';
      this.#iterator = nextIterator;
      if (records.length > 0) {
        const hasGap = this.#hasGap;
        this.#hasGap = false;
        return { shardId, records, hasGap };
      }
      if (nextIterator !== undefined || !(await this.#moveToNextShard())) {
        return { shardId, records, hasGap: false };
      }
    }
  }

  /** Everything up to here is done with; the next read without pages between goes on after it. */
  done(position: StreamPosition): void {
    this.#position = position;
  }

  async #read(iterator: string, limit: number) {
    try {
      const answer = await this.#client.callStreams<{
        Records?: StreamRecord[];
        NextShardIterator?: string;
      }>('GetRecords', { ShardIterator: iterator, Limit: limit });
      return { records: answer.Records ?? [], nextIterator: answer.NextShardIterator };
    } catch (error) {
      const isStale =
        error instanceof DynamoFailure &&
        (error.code === 'ExpiredIteratorException' || error.code === 'TrimmedDataAccessException');
      if (!isStale) throw error;
      this.#iterator = undefined;
      return 'expired';
    }
  }

  async #openIterator(): Promise<string> {
    const shards = await this.#shards();
    const position = this.#position;
    const isKnown = position !== undefined && shards.includes(position.shardId);
    if (position !== undefined && !isKnown) this.#hasGap = true;
    const first = this.#startsAtLatest && position === undefined ? shards.at(-1) : shards[0];
    this.#shardId = isKnown ? position.shardId : (this.#shardId ?? first);
    const from = isKnown
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: position.sequenceNumber }
      : {
          ShardIteratorType:
            this.#startsAtLatest && position === undefined ? 'LATEST' : 'TRIM_HORIZON',
        };
    return this.#iteratorFrom(from);
  }

  async #iteratorFrom(from: Record<string, string>): Promise<string> {
    const stream = { StreamArn: this.streamArn, ShardId: this.#shardId };
    try {
      const { ShardIterator } = await this.#client.callStreams<{ ShardIterator: string }>(
        'GetShardIterator',
        { ...stream, ...from },
      );
      return ShardIterator;
    } catch (error) {
      const isTrimmed =
        error instanceof DynamoFailure && error.code === 'TrimmedDataAccessException';
      if (!isTrimmed || from.ShardIteratorType === 'TRIM_HORIZON') throw error;
      this.#hasGap = true;
      return this.#iteratorFrom({ ShardIteratorType: 'TRIM_HORIZON' });
    }
  }

  /** The embedded database has one shard for ever; others close theirs every few hours. */
  async #moveToNextShard(): Promise<boolean> {
    const shards = await this.#shards();
    const following = shards[shards.indexOf(this.#shardId ?? '') + 1];
    if (following === undefined) return false;
    this.#shardId = following;
    const from = { ShardIteratorType: 'TRIM_HORIZON' };
    this.#iterator = await this.#iteratorFrom(from);
    return true;
  }

  async #shards(): Promise<readonly string[]> {
    const { StreamDescription } = await this.#client.callStreams<{
      StreamDescription: { Shards?: readonly ShardDescription[] };
    }>('DescribeStream', { StreamArn: this.streamArn });
    return (StreamDescription.Shards ?? []).map(({ ShardId }) => ShardId);
  }
}
