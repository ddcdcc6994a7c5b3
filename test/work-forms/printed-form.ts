import { publishEdition } from '../../shared/catalogue/publish-edition.ts';
import { answerWorkForm } from '../../shared/work-forms/answer-work-form.ts';
import { workFormIdOf } from '../../shared/work-forms/work-form.ts';
import { WorkFormAnswers } from '../../shared/work-forms/work-form-answers.ts';
import { editionWorld } from '../support/edition-world.ts';
import { on } from '../support/gift-examples.ts';

export const ADDRESS = {
  lines: ['5 Devonshire Street'],
  city: 'London',
  postalCode: 'W1W 5DT',
  country: 'GB',
};
export const NEW_ROW = {
  ...{ name: 'Charles Babbage', address: ADDRESS, occasion: 'christmas', productCode: '22423' },
  ...{ deliverOn: '2027-12-24', message: 'A small engine of delight' },
};

/** Three gifts of last year on a printed form, in order of their date. */
export async function printedForm(gifts?: readonly object[]) {
  const world = await editionWorld(1);
  const { customer, recipient } = await world.giver({}, [
    ...(gifts ?? [
      { deliverOn: on('2026-10-01'), occasion: 'anniversary' },
      { deliverOn: on('2026-12-04'), occasion: 'birthday', wrapping: 'festive' },
      {
        deliverOn: on('2027-02-14'),
        occasion: 'thank you',
        productCode: 'MUG',
        options: { colour: 'red' },
      },
    ]),
  ]);
  const published = await publishEdition(world.ports, { name: 'Autumn 2027', shardCount: 1 });
  if (!published.ok) throw new Error(published.refusal);
  await world.settle();
  const workFormId = workFormIdOf(published.value.progress.edition.id, customer.id);
  const { ports } = world;
  const ref = { customerId: customer.id, sheetId: workFormId };
  return {
    ...{ world, ports, customer, recipient, workFormId, ref },
    answer: (given: object) =>
      answerWorkForm(ports, { workFormId, answers: WorkFormAnswers.parse(given) }),
    sheet: async () => {
      const sheet = await ports.orderSheets.find(ref);
      if (sheet === undefined) throw new Error('there is no sheet');
      return sheet;
    },
    asked: () => world.letters.filter(({ kind }) => kind === 'sheet_to_confirm'),
  };
}
export type Printed = Awaited<ReturnType<typeof printedForm>>;

export const keep = (number: number) => ({ number, answer: 'keep' });
export const drop = (number: number) => ({ number, answer: 'drop' });
export const change = (number: number, more: object) => ({ number, answer: 'change', ...more });
