import type { KeptFact } from '../../dialogue/facts/fact.ts';
import { factValueText } from '../../dialogue/facts/fact-value.ts';
import { topicOf } from '../../dialogue/facts/topics.ts';
import type { PickUp } from '../../interactions/pick-up.ts';
import type { Money } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { oneLine } from '../../mail/safe-text.ts';
import type { Prescription } from '../../prescriptions/prescription.ts';
import { CALL_MESSAGES } from '../messages/call.ts';
import type { PageVoice } from '../page-voice.ts';

type PartProps = { readonly voice: PageVoice; readonly pickUp: PickUp };

/** What the same again costs, and when it would come. */
export type OfferedAgain = { readonly amount: Money; readonly deliverOn: PlainDate };

type RegularsProps = PartProps & { readonly offers: ReadonlyMap<string, OfferedAgain> };

/** As many as one screen has room for; the rest is on the customer's page. */
const SHOWN_COUNT_MAX = 5;

/** What they buy again and again: one press orders it, and keeps whatever was noted until then. */
export const CallRegulars = ({ voice, pickUp, offers }: RegularsProps) => {
  const says = CALL_MESSAGES[voice.language].regulars;
  const { prescriptions } = pickUp;
  return (
    <section>
      <h2>{says.title}</h2>
      {prescriptions.length === 0 ? <p>{says.none}</p> : null}
      <ul class="points">
        {prescriptions.slice(0, SHOWN_COUNT_MAX).map((prescription) => (
          <Regular {...{ voice, prescription, offer: offers.get(prescription.id) }} />
        ))}
      </ul>
    </section>
  );
};

type RegularProps = {
  readonly voice: PageVoice;
  readonly prescription: Prescription;
  readonly offer: OfferedAgain | undefined;
};

const Regular = ({ voice, prescription, offer }: RegularProps) => {
  const says = CALL_MESSAGES[voice.language].regulars;
  const { id, name, productName, options, quantity, placed, standing } = prescription;
  const last = placed.at(-1);
  const { formats } = voice;
  const what = [
    quantity === 1 ? productName : `${quantity} × ${productName}`,
    ...Object.values(options),
  ];
  const facts = [
    offer === undefined
      ? ''
      : says.price(formats.money(offer.amount), formats.day(offer.deliverOn)),
    last === undefined ? '' : says.last(formats.day(last.deliverOn)),
    standing === undefined || standing.pausedAt !== undefined
      ? ''
      : says.every(standing.everyWeeks, formats.day(standing.nextOn)),
  ].filter((fact) => fact !== '');
  return (
    <li>
      <p dir="auto">
        <strong>{oneLine(name)}</strong>
      </p>
      <p class="small" dir="auto">
        {what.map(oneLine).join(', ')}
      </p>
      {facts.map((fact) => (
        <p class="small">{fact}</p>
      ))}
      <button
        {...{ class: 'button quiet', type: 'submit', name: 'again', value: id }}
        aria-label={says.againNamed(oneLine(name))}
      >
        {says.again}
      </button>
    </li>
  );
};

export const CallKnown = ({ voice, pickUp }: PartProps) => {
  const says = CALL_MESSAGES[voice.language].known;
  const rows = pickUp.known.flatMap(({ topic: code, facts }) => {
    const topic = topicOf(code);
    return topic === undefined ? [] : [{ words: topic.words[voice.language], facts }];
  });
  return (
    <section>
      <h2>{says.title}</h2>
      {rows.length === 0 ? <p>{says.none}</p> : null}
      <dl class="briefly">
        {rows.map(({ words, facts }) => (
          <div>
            <dt class="small">{words.name}</dt>
            {facts.map((fact) => (
              <dd dir="auto">
                {factText(fact, voice)} <span class="small">{says.how[fact.known]}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
};

function factText({ topic, value, about }: KeptFact, voice: PageVoice): string {
  const text = oneLine(factValueText(topicOf(topic), value, voice.language));
  const says = CALL_MESSAGES[voice.language].known;
  return about === undefined ? text : says.about(oneLine(about), text);
}
