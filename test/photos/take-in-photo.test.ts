import { describe, expect, test } from 'vitest';
import { uploadKey } from '../../shared/files/file-key.ts';
import type { Files } from '../../shared/files/ports.ts';
import { PHOTO_BYTES_MAX, PHOTOS_A_DAY_MAX } from '../../shared/photos/photo.ts';
import { takeInPhoto } from '../../shared/photos/take-in-photo.ts';
import { photoOfUpload } from '../../shared/photos/upload-arrived.ts';
import { proposalWorld } from '../proposals/proposal-world.ts';
import { CAMERA, LATITUDE_BYTES, notedPicture, plainPicture } from './sample-pictures.ts';

describe('a picture that arrived', () => {
  test('is kept clean under the customer, and what came is gone', async () => {
    const world = await proposalWorld();
    const { key, photoId } = await world.upload(notedPicture('jpeg', 6));
    const taken = await takeInPhoto(world.ports, key);
    const fileKey = `customers/${world.customerId}/photos/${photoId}.jpg`;
    expect(taken).toMatchObject({
      ok: true,
      value: { state: 'ready', fileKey, contentType: 'image/jpeg', width: 64, height: 96 },
    });
    expect(world.files.keys()).toEqual([fileKey]);
    const kept = Buffer.from((await world.files.get(fileKey)) ?? []);
    expect(kept.includes(LATITUDE_BYTES) || kept.includes(CAMERA)).toBe(false);
    expect(taken.ok && taken.value).toEqual(
      await world.ports.photos.find({ customerId: world.customerId, photoId }),
    );
  });

  test('is a turn of the dialogue with one file, and one point that waits for ideas', async () => {
    const world = await proposalWorld();
    const first = await world.sendPhoto();
    await world.sendPhoto(plainPicture('png'));
    expect(await world.turns()).toMatchObject([
      { text: '', attachments: [{ contentType: 'image/png', name: 'Photo.png' }] },
      {
        ...{ channel: 'page', direction: 'from_customer', text: '' },
        attachments: [{ fileKey: first.fileKey, byteCount: first.byteCount, name: 'Photo.jpg' }],
      },
    ]);
    expect(await world.points()).toMatchObject([
      { kind: 'proposal', id: 'photos', owedBy: 'us', text: 'Ideas for your photos' },
    ]);
  });

  test('is called by a word of the customer’s language', async () => {
    const world = await proposalWorld({ language: 'de' });
    await world.sendPhoto(plainPicture('webp'));
    expect(await world.turns()).toMatchObject([{ attachments: [{ name: 'Foto.webp' }] }]);
    expect(await world.points()).toMatchObject([{ text: 'Ideen zu Ihren Fotos' }]);
  });

  test('comes twice, and is one file and one turn', async () => {
    const world = await proposalWorld();
    const { key, photoId } = await world.upload(notedPicture('jpeg'));
    await takeInPhoto(world.ports, key);
    world.clock.advance({ minutes: 3 });
    await world.upload(notedPicture('png'), photoId);
    expect(await takeInPhoto(world.ports, key)).toMatchObject({ value: { version: 1 } });
    expect(world.files.keys()).toHaveLength(1);
    expect(await world.turns()).toHaveLength(1);
  });

  test.each(['remove', 'recordTurn', 'save'] as const)(
    'is finished the next time when it died before: %s',
    async (step) => {
      const world = await proposalWorld();
      const { key } = await world.upload(notedPicture('jpeg'));
      const fail = async (): Promise<never> => {
        throw new Error('died');
      };
      const { ports } = world;
      const dying = {
        remove: { ...ports, files: { ...filesOf(ports.files), remove: fail } },
        recordTurn: { ...ports, turns: { ...ports.turns, find: fail } },
        save: { ...ports, photos: { ...ports.photos, save: fail } },
      }[step];
      await expect(takeInPhoto(dying, key)).rejects.toThrow('died');
      expect(await takeInPhoto(ports, key)).toMatchObject({ ok: true, value: { state: 'ready' } });
      expect(await world.turns()).toHaveLength(1);
      expect(world.files.keys()).toHaveLength(1);
    },
  );

  test('is refused with its reason, kept nowhere, and said by nobody', async () => {
    const world = await proposalWorld();
    const { key } = await world.upload(Buffer.from('<!doctype html>'));
    expect(await takeInPhoto(world.ports, key)).toMatchObject({
      value: { state: 'refused', reason: 'kind_unknown' },
    });
    expect(world.files.keys()).toEqual([]);
    expect(await world.turns()).toEqual([]);
  });

  test.each([
    [PHOTO_BYTES_MAX, { state: 'ready' }],
    [PHOTO_BYTES_MAX + 1, { state: 'refused', reason: 'too_large' }],
  ])('may have %d bytes: %j', async (byteCount, expected) => {
    const world = await proposalWorld();
    // A picture that is repeated is whole at its first end.
    const { key } = await world.upload(Buffer.alloc(byteCount, plainPicture('png')));
    expect(await takeInPhoto(world.ports, key)).toMatchObject({ value: expected });
  });

  test('is refused from one more than a day’s number on, and taken the next day', async () => {
    const world = await proposalWorld();
    const at = world.clock.now();
    for (let count = 1; count <= PHOTOS_A_DAY_MAX; count += 1) {
      await world.ports.photos.countOne(world.customerId, at);
    }
    const { key } = await world.upload(plainPicture('png'));
    expect(await takeInPhoto(world.ports, key)).toMatchObject({ value: { reason: 'too_many' } });
    world.clock.advance({ hours: 12 });
    const { key: tomorrow } = await world.upload(plainPicture('png'));
    expect(await takeInPhoto(world.ports, tomorrow)).toMatchObject({ value: { state: 'ready' } });
  });

  test('of nobody is thrown away', async () => {
    const world = await proposalWorld();
    const nobody = world.ports.ids.next('cus', world.clock.now());
    const key = uploadKey(nobody, world.newPhotoId());
    await world.files.put(key, plainPicture('png'), { contentType: 'x', fileName: 'x' });
    expect(await takeInPhoto(world.ports, key)).toEqual({
      ...{ ok: false, refusal: 'customer_not_found' },
    });
    expect(world.files.keys()).toEqual([]);
  });

  test('that is gone before it was looked at is done with', async () => {
    const world = await proposalWorld();
    const key = uploadKey(world.customerId, world.newPhotoId());
    expect(await takeInPhoto(world.ports, key)).toEqual({ ok: false, refusal: 'upload_gone' });
  });
});

/** The methods of a class, to be replaced one by one. */
function filesOf(files: Files): Files {
  return {
    put: (...put) => files.put(...put),
    get: (key) => files.get(key),
    linkTo: (...link) => files.linkTo(...link),
    remove: (key) => files.remove(key),
    keysBelow: (prefix) => files.keysBelow(prefix),
  };
}

describe('a key', () => {
  const [cus, pho] = ['cus_01KP0000000000000000000001', 'pho_01KP0000000000000000000002'];
  test('says whose picture it is', () => {
    expect(photoOfUpload(`uploads/${cus}/${pho}`)).toEqual({ customerId: cus, photoId: pho });
  });

  test.each([
    '',
    `uploads/${cus}`,
    `uploads/${cus}/${pho}/x`,
    `uploads/${pho}/${cus}`,
    `${cus}/${pho}`,
  ])('%j is nobody’s', async (key) => {
    expect(photoOfUpload(key)).toBeUndefined();
    const { ports } = await proposalWorld();
    expect(await takeInPhoto(ports, key)).toEqual({ ok: false, refusal: 'not_a_photo' });
  });
});
