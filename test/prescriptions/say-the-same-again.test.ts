import { beforeEach, describe, expect, test } from 'vitest';
import type { Prescription } from '../../shared/prescriptions/prescription.ts';
import { sayTheSameAgain } from '../../shared/prescriptions/say-the-same-again.ts';
import { removePrescription } from '../../shared/prescriptions/write-prescription.ts';
import {
  ordered,
  type PrescriptionWorld,
  prescriptionWorld,
  saveCustomer,
  write,
} from './prescription-world.ts';

let world: PrescriptionWorld;
let coffee: Prescription;

beforeEach(async () => {
  world = await prescriptionWorld('2027-02-15T12:00:00Z');
  coffee = await write(world, { name: 'Coffee' });
});

const points = async () => (await world.ports.leftOffs.find(world.ada.id))?.points ?? [];

describe('"the same again" in a mail', () => {
  const say = (text: string, sourceId = 'mail-1') =>
    sayTheSameAgain(world.ports, { customerId: world.ada.id, text, channel: 'mail', sourceId });

  test('orders the only one there is', async () => {
    expect(await say('The same again please')).toMatchObject({ ok: true });
    expect(await ordered(world)).toHaveLength(1);
  });

  test('asks which, once, with a link to each, and then hears the name', async () => {
    await write(world, { name: 'Tea' });
    expect(await say('The same again please')).toMatchObject({ refusal: 'which_one' });
    expect(await say('The same again please')).toMatchObject({ refusal: 'which_one' });
    expect(await ordered(world)).toEqual([]);
    const [letter, ...others] = world.letters;
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      ...{ kind: 'same_again_open', about: 'which_one' },
      choices: [{ prescription: { name: 'Coffee' } }, { prescription: { name: 'Tea' } }],
    });
    expect(letter?.kind === 'same_again_open' && letter.choices[0]?.token).toMatch(/^[a-z0-9-]+$/);
    expect(await points()).toMatchObject([
      { kind: 'question', id: 'same-again', owedBy: 'customer', names: ['Coffee', 'Tea'] },
    ]);
    expect(await say('the tea', 'mail-2')).toMatchObject({ ok: true });
    expect(await ordered(world)).toHaveLength(1);
    expect(await points()).toEqual([]);
  });

  test('says what is in the way', async () => {
    const { cardIdToCharge: _none, ...cardless } = world.ada;
    await saveCustomer(world, cardless);
    expect(await say('The same again please')).toMatchObject({ refusal: 'no_card' });
    expect(world.letters).toMatchObject([
      {
        kind: 'same_again_open',
        about: 'no_card',
        choices: [{ prescription: { name: 'Coffee' } }],
      },
    ]);
  });

  test('says so when nothing is written down', async () => {
    await removePrescription(world.ports, { customerId: world.ada.id, prescriptionId: coffee.id });
    expect(await say('The same again please')).toMatchObject({ refusal: 'no_prescription' });
    expect(world.letters).toMatchObject([{ about: 'no_prescription', choices: [] }]);
  });

  test('on the phone sends no letter: somebody is talking to them', async () => {
    await write(world, { name: 'Tea' });
    const said = {
      customerId: world.ada.id,
      text: 'again',
      channel: 'phone',
      sourceId: 'c',
    } as const;
    expect(await sayTheSameAgain(world.ports, said)).toMatchObject({ refusal: 'which_one' });
    expect(world.letters).toEqual([]);
  });
});
