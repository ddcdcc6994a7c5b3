import type { Customer } from '../../shared/customers/customer.ts';
import { customerTokenOf } from '../../shared/customers/customer-token.ts';
import { ulidOf } from '../../shared/gifts/gift.ts';
import type { Prescription } from '../../shared/prescriptions/prescription.ts';
import { prescriptionStore } from '../../shared/prescriptions/prescription-store.ts';
import { elementsOf, formsOf } from '../pages/page-reading.ts';
import { Browser, type PageWorld } from '../pages/page-world.ts';
import { newCustomer } from '../support/gift-world.ts';
import { HOME } from './prescription-world.ts';

export const noticeOf = (location: string) =>
  new URL(location, 'https://shop.example').searchParams.get('notice');
export const pathOf = ({ id }: Prescription) => `/regulars/${id}`;

export const typed = (more: Record<string, string> = {}) => ({
  ...{ name: 'Dad’s mugs', productCode: 'MUG', 'option:colour': 'gold', quantity: '3', whom: '' },
  ...{ note: '', everyWeeks: '', nextOn: '', q: '' },
  ...more,
});

/** A customer in front of the pages of what is bought again and again. */
export async function regularsVisit(world: PageWorld) {
  const ada: Customer = await newCustomer(world, { address: HOME, linkKey: 'k'.repeat(22) });
  const browser = await new Browser().signInAs(ada, world);
  const store = prescriptionStore({ table: world.table, shardCount: 1 });
  const all = () => store.ofCustomer(ada.id);
  const one = async (): Promise<Prescription> => {
    const [first] = await all();
    if (first === undefined) throw new Error('one is written down');
    return first;
  };
  const hiddenOf = async (path: string, action = path) => {
    const { text } = await browser.get(path);
    const form = formsOf(text).get(action);
    if (form === undefined) throw new Error(`${path} has no form to ${action}`);
    return form;
  };
  return {
    ...{ ada, browser, store, all, one, hiddenOf },
    async write(more: Record<string, string> = {}) {
      const hidden = await hiddenOf('/regulars/new', '/regulars');
      return browser.post('/regulars', { ...hidden, ...typed(more) });
    },
    /** What a button of that page sends: the form that has this `do`. */
    async press(path: string, pressed: string, more: Record<string, string> = {}) {
      const { text } = await browser.get(path);
      const forms: Record<string, string>[] = [];
      for (const { tag, attributes } of elementsOf(text)) {
        if (tag === 'form') forms.push({});
        else if (tag === 'input' && attributes.type === 'hidden') {
          Object.assign(forms.at(-1) ?? {}, { [attributes.name ?? '']: attributes.value ?? '' });
        }
      }
      const form = forms.find(({ do: does }) => does === pressed);
      if (form === undefined) throw new Error(`${path} has no ${pressed}`);
      return browser.post(path, { ...form, ...more });
    },
    async link() {
      const token = customerTokenOf(ada, 'again', ulidOf((await one()).id).toLowerCase());
      return `/same-again/${token}`;
    },
  };
}
export type RegularsVisit = Awaited<ReturnType<typeof regularsVisit>>;
