import type { Reading } from '../../measurement/reading.ts';
import { FigureTable } from '../charts/chart-figure.tsx';
import { LABORATORY_MESSAGES } from '../messages/laboratory.ts';
import type { PageVoice } from '../page-voice.ts';
import { laboratoryFormats } from './laboratory-formats.ts';

const MS_OF_DAY = 86_400_000;

/** A quarter of a year; what was before is folded. */
const SHOWN_COUNT = 13;

type ReadingProps = { readonly voice: PageVoice; readonly readings: readonly Reading[] };

/** What the picture shows, in numbers. */
export const ReadingTables = ({ voice, readings }: ReadingProps) => {
  const says = LABORATORY_MESSAGES[voice.language].table;
  const earlier = readings.slice(SHOWN_COUNT);
  return (
    <>
      <ReadingTable
        {...{ voice, readings: readings.slice(0, SHOWN_COUNT), caption: says.caption }}
      />
      {earlier.length === 0 ? null : (
        <details>
          <summary>{says.earlier(earlier.length)}</summary>
          <ReadingTable {...{ voice, readings: earlier, caption: says.captionEarlier }} />
        </details>
      )}
    </>
  );
};

const ReadingTable = ({ voice, readings, caption }: ReadingProps & { caption: string }) => {
  const says = LABORATORY_MESSAGES[voice.language].table;
  const head = [says.day, says.managed, says.control, says.perWeek, says.from, says.to];
  return (
    <FigureTable label={caption} caption={caption} head={head}>
      {readings.map((reading) => (
        <ReadingRow {...{ voice, reading }} />
      ))}
    </FigureTable>
  );
};

const ReadingRow = ({ voice, reading }: { voice: PageVoice; reading: Reading }) => {
  const { none } = LABORATORY_MESSAGES[voice.language].table;
  const { money, number, shortDay } = laboratoryFormats(voice, reading.currency);
  const { brought } = reading;
  const { perWeekMinor, perWeekLowMinor, perWeekHighMinor } = brought ?? {};
  return (
    <tr>
      <th scope="row">{shortDay(reading.at.epochMilliseconds / MS_OF_DAY)}</th>
      <td>{number(reading.managedCount)}</td>
      <td>{number(reading.controlCount)}</td>
      {[perWeekMinor, perWeekLowMinor, perWeekHighMinor].map((minor) => (
        <td>{minor === undefined ? none : money(minor)}</td>
      ))}
    </tr>
  );
};
