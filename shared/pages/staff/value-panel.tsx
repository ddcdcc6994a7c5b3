import type { CustomerValue, ForecastQuality, ValueChange } from '../../value/customer-value.ts';
import { isFarOff } from '../../value/fit-quality.ts';
import { FigureTable } from '../charts/chart-figure.tsx';
import { STAFF_VALUE_MESSAGES } from '../messages/staff-value.ts';
import { Facts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';

type ValueProps = { readonly voice: PageVoice; readonly value: CustomerValue };

/** What a customer is worth, why that changed, and how far to trust it; for the staff alone. */
export const ValuePanel = ({
  voice,
  value,
}: {
  readonly voice: PageVoice;
  readonly value: CustomerValue | undefined;
}) => {
  const says = STAFF_VALUE_MESSAGES[voice.language];
  return (
    <section class="part" aria-labelledby="value-title">
      <h2 id="value-title">{says.title}</h2>
      {value === undefined ? (
        <p>{says.nothing}</p>
      ) : (
        <>
          <Worth voice={voice} value={value} />
          <ExpectedTable voice={voice} value={value} />
          <Changes voice={voice} value={value} />
          <Model voice={voice} value={value} />
          <p class="small">{says.inferred}</p>
        </>
      )}
    </section>
  );
};

const Worth = ({ voice, value }: ValueProps) => {
  const says = STAFF_VALUE_MESSAGES[voice.language];
  const money = moneyOf(voice, value);
  const { lifetimeValueMinor, lifetimeValueLowMinor, lifetimeValueHighMinor } = value;
  const note = says.worthNote(money(lifetimeValueLowMinor), money(lifetimeValueHighMinor));
  const alive = says.aliveWords[aliveWordOf(value.probabilityAlive)];
  return (
    <Facts
      rows={[
        { label: says.worth, value: money(lifetimeValueMinor), note },
        { label: says.alive, value: alive(percentOf(voice, value.probabilityAlive)) },
        { label: says.spendPerOrder, value: money(value.spendPerOrderMinor) },
        { label: says.cost, value: money(value.costToServeMinor), note: says.costNote },
      ]}
    />
  );
};

const ExpectedTable = ({ voice, value }: ValueProps) => {
  const says = STAFF_VALUE_MESSAGES[voice.language].expected;
  const money = moneyOf(voice, value);
  const rows = [
    [3, value.in3Months],
    [12, value.in12Months],
    [36, value.in36Months],
  ] as const;
  return (
    <FigureTable
      label={says.title}
      caption={says.title}
      head={[says.within, says.orders, says.margin]}
    >
      {rows.map(([months, expected]) => (
        <tr>
          <th scope="row">{says.months(months)}</th>
          <td>{numberOf(voice, expected.orders)}</td>
          <td>{money(expected.marginMinor)}</td>
        </tr>
      ))}
    </FigureTable>
  );
};

const Changes = ({ voice, value }: ValueProps) => {
  const says = STAFF_VALUE_MESSAGES[voice.language].changes;
  return (
    <>
      <h3>{says.title}</h3>
      {value.changes.length === 0 ? (
        <p>{says.none}</p>
      ) : (
        <ul class="plainly">
          {value.changes.map((change) => (
            <li>{changeText(change, voice, value)}</li>
          ))}
        </ul>
      )}
    </>
  );
};

export function changeText(
  change: ValueChange,
  voice: PageVoice,
  value: Pick<CustomerValue, 'currency'>,
): string {
  const says = STAFF_VALUE_MESSAGES[voice.language].changes;
  const money = moneyOf(voice, value);
  const percent = (part: number) => percentOf(voice, part);
  switch (change.code) {
    case 'first_value':
    case 'new_model':
      return says[change.code];
    case 'bought':
      return change.orders > 0
        ? says.bought(change.orders, money(change.spendMinor))
        : says.returned(money(Math.abs(change.spendMinor)));
    case 'silent':
      return says.silent(change.days, change.usualDays);
    case 'likelier_to_stay':
    case 'likelier_gone':
      return says[change.code](percent(change.from), percent(change.to));
    case 'spends_more':
    case 'spends_less':
      return says[change.code](money(change.fromMinor), money(change.toMinor));
  }
}

const Model = ({ voice, value }: ValueProps) => {
  const says = STAFF_VALUE_MESSAGES[voice.language].model;
  const { quality, asOf, modelId } = value;
  return (
    <>
      <h3>{says.title}</h3>
      {quality.isEnoughHistory ? null : (
        <p class="attention">{isFarOff(quality) ? says.farOff : says.short}</p>
      )}
      {quality.backtestCount > 0 ? (
        <Tests voice={voice} quality={quality} />
      ) : (
        <p>{says.untested}</p>
      )}
      <p class="small">{says.asOf(voice.formats.date(asOf), modelId)}</p>
    </>
  );
};

const Tests = ({ voice, quality }: { voice: PageVoice; quality: ForecastQuality }) => {
  const says = STAFF_VALUE_MESSAGES[voice.language].model;
  const { backtestCount, calibrationOrders, calibrationSpend, gini } = quality;
  const lines = [
    ...(calibrationOrders === undefined ? [] : [says.orders(percentOf(voice, calibrationOrders))]),
    ...(calibrationSpend === undefined ? [] : [says.spend(percentOf(voice, calibrationSpend))]),
    ...(gini === undefined ? [] : [says.gini(numberOf(voice, 100 * gini, 0))]),
  ];
  return (
    <>
      <p>{says.tested(backtestCount)}</p>
      <ul class="plainly">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
};

/** Nine in ten, two in three, and the same for being gone. */
export function aliveWordOf(probability: number) {
  if (probability >= 0.9) return 'sure';
  if (probability >= 2 / 3) return 'likely';
  if (probability > 1 / 3) return 'open';
  return probability > 0.1 ? 'unlikely' : 'gone';
}

function moneyOf({ formats }: PageVoice, { currency }: Pick<CustomerValue, 'currency'>) {
  return (amountMinor: number) => formats.money({ amountMinor, currency });
}

function percentOf({ formats }: PageVoice, part: number): string {
  const options = { style: 'percent', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(formats.locale, options).format(part);
}

function numberOf({ formats }: PageVoice, value: number, maximumFractionDigits = 1): string {
  return new Intl.NumberFormat(formats.locale, { maximumFractionDigits }).format(value);
}
