import { beforeEach, describe, expect, test } from 'vitest';
import { customerFileKey, printedKey } from '../../shared/files/file-key.ts';
import type { Files } from '../../shared/files/ports.ts';
import type { OpenedLink } from '../support/memory-files.ts';

export type FilesWorld = {
  readonly files: Files;
  /** As a browser opens a link. */
  open(link: string): Promise<OpenedLink>;
  /** Lets so much time pass for whoever keeps the files. */
  advance(seconds: number): void;
};

const PDF = { contentType: 'application/pdf', fileName: 'Postcard.pdf' };
const bytes = (text: string) => new TextEncoder().encode(text);

/** What every `Files` does; run for each implementation. */
export function describeFiles(name: string, newWorld: () => Promise<FilesWorld>): void {
  describe(name, () => {
    const held: { world?: FilesWorld; key?: string } = {};
    let count = 0;
    beforeEach(async () => {
      count += 1;
      held.world = await newWorld();
      held.key = printedKey('postcards', `gft_${count}.pdf`);
    });
    const there = () => {
      if (held.world === undefined || held.key === undefined) throw new Error('made before each');
      return { ...held.world, key: held.key };
    };
    describe('content', () => describeContent(there));
    describe('a link', () => describeLinks(there));
    describe('a key', () => describeKeys(there));
  });
}

type There = () => FilesWorld & { readonly key: string };

function describeContent(there: There): void {
  test('comes back as it was put', async () => {
    const { files, key } = there();
    const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    await files.put(key, every, PDF);
    expect(await files.get(key)).toEqual(every);
  });

  test('may be megabytes, or nothing', async () => {
    const { files, key } = there();
    const big = new Uint8Array(3_000_000).map((_, at) => at % 251);
    await files.put(key, big, PDF);
    expect(Buffer.from((await files.get(key)) ?? []).equals(big)).toBe(true);
    await files.put(`${key}.empty`, new Uint8Array(), PDF);
    expect(await files.get(`${key}.empty`)).toEqual(new Uint8Array());
  });

  test('that was never put is undefined', async () => {
    const { files, key } = there();
    expect(await files.get(key)).toBeUndefined();
  });

  test('stays what it was first, when the key is put again', async () => {
    const { files, key } = there();
    await files.put(key, bytes('first'), PDF);
    await expect(files.put(key, bytes('second'), PDF)).resolves.toBeUndefined();
    expect(await files.get(key)).toEqual(bytes('first'));
  });

  test('that was removed is undefined, also when it is removed again', async () => {
    const { files, key } = there();
    await files.put(key, bytes('first'), PDF);
    await files.remove(key);
    await files.remove(key);
    expect(await files.get(key)).toBeUndefined();
  });

  test('is found below its prefix and below no other', async () => {
    const { files } = there();
    const owner = 'cus_01KP0000000000000000000001';
    const other = 'cus_01KP0000000000000000000002';
    const keys = ['a.jpg', 'b.jpg'].map((name) => customerFileKey(owner, 'photos', name));
    for (const key of [...keys, customerFileKey(other, 'photos', 'c.jpg')]) {
      await files.put(key, bytes(key), PDF);
    }
    expect([...(await files.keysBelow(`customers/${owner}/`))].sort()).toEqual(keys);
    expect(await files.keysBelow(`uploads/${owner}/`)).toEqual([]);
    await files.remove(keys[0] ?? '');
    expect(await files.keysBelow(`customers/${owner}/`)).toEqual(keys.slice(1));
    for (const prefix of ['', '/', 'customers', 'customers/cus_01', '../']) {
      await expect(files.keysBelow(prefix)).rejects.toThrow('prefixes of files are made by');
    }
  });

  test('is one of those that came at the same moment', async () => {
    const { files, key } = there();
    const texts = ['a', 'b', 'c', 'd'];
    await Promise.allSettled(texts.map((text) => files.put(key, bytes(text), PDF)));
    expect(texts).toContain(new TextDecoder().decode(await files.get(key)));
  });
}

function describeLinks(there: There): void {
  test('opens the file, under the name that it was put with', async () => {
    const { files, open, key } = there();
    await files.put(key, bytes('%PDF'), PDF);
    const opened = await open(await files.linkTo(key, { expiresInSeconds: 60 }));
    expect(opened).toEqual({
      status: 200,
      contentType: 'application/pdf',
      disposition: `inline; filename="Postcard.pdf"; filename*=UTF-8''Postcard.pdf`,
      bytes: bytes('%PDF'),
    });
  });

  test('may give it another name, in any script', async () => {
    const { files, open, key } = there();
    await files.put(key, bytes('%PDF'), PDF);
    const fileName = 'Bestellzettel für 山田 (2027).pdf';
    const link = await files.linkTo(key, { expiresInSeconds: 60, fileName });
    const { disposition } = await open(link);
    expect(disposition).toBe(
      'inline; filename="Bestellzettel fur __ (2027).pdf"; ' +
        "filename*=UTF-8''Bestellzettel%20f%C3%BCr%20%E5%B1%B1%E7%94%B0%20%282027%29.pdf",
    );
  });

  test('opens nothing from the second on in which it expires', async () => {
    const { files, open, advance, key } = there();
    await files.put(key, bytes('%PDF'), PDF);
    const link = await files.linkTo(key, { expiresInSeconds: 60 });
    advance(58);
    expect((await open(link)).status).toBe(200);
    advance(2);
    expect((await open(link)).status).toBe(403);
  });

  test('to nothing is made all the same, and opens nothing', async () => {
    const { files, open, key } = there();
    const { status } = await open(await files.linkTo(key, { expiresInSeconds: 60 }));
    expect(status).toBe(404);
  });

  test.each([0, 3601])('is not made for %d seconds', async (expiresInSeconds) => {
    const { files, key } = there();
    await expect(files.linkTo(key, { expiresInSeconds })).rejects.toThrow('a link lives an hour');
  });
}

function describeKeys(there: There): void {
  test.each(['postcards/a.pdf', 'printed/', 'printed/../a.pdf', 'printed/a b.pdf', '/printed/a'])(
    '%j is none',
    async (key) => {
      const { files } = there();
      await expect(files.put(key, bytes('x'), PDF)).rejects.toThrow('keys of files are made by');
      await expect(files.get(key)).rejects.toThrow('keys of files are made by');
      const link = { expiresInSeconds: 60 };
      await expect(files.linkTo(key, link)).rejects.toThrow('keys of files are made by');
    },
  );
}
