import type { Reading } from '../../measurement/reading.ts';
import { LABORATORY_MESSAGES } from '../messages/laboratory.ts';
import type { PageVoice } from '../page-voice.ts';
import { laboratoryFormats } from './laboratory-formats.ts';

const MS_OF_DAY = 86_400_000;

/** What the picture shows, in numbers. It scrolls by itself where it is too wide. */
export const ReadingTable = (props: { voice: PageVoice; readings: readonly Reading[] }) => {
  const { voice, readings } = props;
  const says = LABORATORY_MESSAGES[voice.language].table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="readings" tabIndex={0} aria-label={says.caption}>
      <table>
        <caption>{says.caption}</caption>
        <thead>
          <tr>
            {[says.day, says.managed, says.control, says.perWeek, says.from, says.to].map(
              (name) => (
                <th scope="col">{name}</th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <ReadingRow {...{ voice, reading }} />
          ))}
        </tbody>
      </table>
    </section>
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
