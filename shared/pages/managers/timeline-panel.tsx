import type { CustomerId } from '../../customers/customer.ts';
import type { Zone } from '../../kernel/time.ts';
import { momentOf } from '../../mail/voice.ts';
import {
  KIND_OF,
  placeText,
  type Timeline,
  type TimelineEntry,
  TimelineShow,
} from '../../managers/timeline/timeline.ts';
import { staffTimelinePath } from '../manager-paths.ts';
import { TIMELINE_MESSAGES } from '../messages/timeline.ts';
import type { PageVoice } from '../page-voice.ts';
import { entryWords, type WordsFacts } from './timeline-words.ts';

export type TimelineProps = {
  readonly voice: PageVoice;
  readonly customerId: CustomerId;
  readonly zone: Zone;
  readonly timeline: Timeline;
  readonly managerName: string | undefined;
};

/** All that there was with a customer, the newest first; what to see of it is chosen by links. */
export const TimelinePanel = ({ voice, customerId, zone, timeline, ...props }: TimelineProps) => {
  const says = TIMELINE_MESSAGES[voice.language];
  const { entries, recipients, show, isEarlier } = timeline;
  const moment = (at: TimelineEntry['at']) => momentOf(voice, at, zone);
  const facts: WordsFacts = { voice, recipients, moment, managerName: props.managerName };
  return (
    <section class="part" id="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{says.title}</h2>
      <p class="small">{says.lead}</p>
      <Filter {...{ voice, customerId, show }} />
      {entries.length === 0 ? <p>{isEarlier ? says.emptyEarlier : says.empty[show]}</p> : null}
      <ol class="plainly">
        {entries.map((entry) => (
          <Entry entry={entry} facts={facts} />
        ))}
      </ol>
      <Further {...{ voice, customerId, timeline }} />
    </section>
  );
};

type FilterProps = Pick<TimelineProps, 'voice' | 'customerId'> & Pick<Timeline, 'show'>;

const Filter = ({ voice, customerId, show }: FilterProps) => {
  const says = TIMELINE_MESSAGES[voice.language];
  return (
    <nav class="book-views" aria-label={says.filter}>
      <ul>
        {TimelineShow.options.map((each) => (
          <li>
            <a
              href={staffTimelinePath(customerId, { show: each })}
              aria-current={each === show ? 'true' : undefined}
            >
              {says.shows[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Entry = ({ entry, facts }: { readonly entry: TimelineEntry; readonly facts: WordsFacts }) => {
  const { shows } = TIMELINE_MESSAGES[facts.voice.language];
  const { title, href, words, language, notes = [], on } = entryWords(entry, facts);
  const when = on ?? facts.moment(entry.at);
  return (
    <li>
      <p>
        <b dir="auto">{href === undefined ? title : <a href={href}>{title}</a>}</b>
        {words === undefined ? null : (
          <span class="since" dir="auto" lang={language}>
            {words}
          </span>
        )}
        <span class="small since" dir="auto">
          {[shows[KIND_OF[entry.what]], when, ...notes].join(' · ')}
        </span>
      </p>
    </li>
  );
};

const Further = ({
  voice,
  customerId,
  timeline,
}: Pick<TimelineProps, 'voice' | 'customerId' | 'timeline'>) => {
  const says = TIMELINE_MESSAGES[voice.language];
  const { show, earlier, isEarlier } = timeline;
  if (earlier === undefined && !isEarlier) return null;
  return (
    <p class="row steps-row">
      {isEarlier ? <a href={staffTimelinePath(customerId, { show })}>{says.newest}</a> : null}
      {earlier === undefined ? null : (
        <a href={staffTimelinePath(customerId, { show, until: placeText(earlier) })}>
          {says.earlier}
        </a>
      )}
    </p>
  );
};
