// What the host's tests ask of the sample app.
import { fileURLToPath } from 'node:url';
import type { LocalHost } from '../../support/local-host.ts';

export const SAMPLE_APP = fileURLToPath(new URL('./sample-app/app.ts', import.meta.url));

export type NoteItem = {
  readonly sk: string;
  readonly text?: string;
  readonly copies?: number;
  readonly copiedAt?: string;
  readonly scheduledAt?: string;
};

export async function addNote(
  { url }: LocalHost,
  noteId: string,
  { text = 'hello', dueAt }: { readonly text?: string; readonly dueAt?: string } = {},
): Promise<Response> {
  const query = dueAt === undefined ? '' : `?dueAt=${dueAt}`;
  const headers = { 'content-type': 'text/plain' };
  return fetch(`${url}/notes/${noteId}${query}`, { method: 'POST', headers, body: text });
}

export async function noteItems({ url }: LocalHost, noteId: string): Promise<NoteItem[]> {
  const response = await fetch(`${url}/notes/${noteId}`);
  return ((await response.json()) as { items: NoteItem[] }).items;
}

export async function copyOf(host: LocalHost, noteId: string): Promise<NoteItem | undefined> {
  return (await noteItems(host, noteId)).find(({ sk }) => sk === 'COPY');
}

/** What the schedules wrote down, as `<instant> <schedule>`, in order of time. */
export async function ticks(host: LocalHost): Promise<string[]> {
  return (await noteItems(host, 'ticks')).map(({ sk }) => sk.replace('#', ' '));
}

export async function moveClock({ url }: LocalHost, request: unknown, accept = '*/*') {
  return fetch(`${url}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(request),
  });
}

/** Returns when nothing is going on any more. */
export async function quiet(host: LocalHost): Promise<void> {
  const response = await moveClock(host, { advanceBy: 'PT0S' });
  if (!response.ok) throw new Error(await response.text());
}

export async function clockOf({ url }: LocalHost) {
  const response = await fetch(`${url}/local/clock`);
  return (await response.json()) as { now: string; offsetMs: number; nextAt?: string };
}

export async function depthOf({ url }: LocalHost, queueName: string): Promise<number | undefined> {
  const response = await fetch(`${url}/local/queues`);
  const queues = (await response.json()) as { name: string; depth: number }[];
  return queues.find(({ name }) => name === queueName)?.depth;
}

/** Asks one of the AWS services that the host stands in for, as an SDK would. */
export async function askService(host: LocalHost, target: string, input: unknown) {
  return fetch(host.environment.AWS_ENDPOINT_URL_EVENTBRIDGE ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target },
    body: JSON.stringify(input),
  });
}

export async function sendMail(host: LocalHost, to: string, subject: string): Promise<Response> {
  return fetch(host.environment.AWS_ENDPOINT_URL_SES ?? '', {
    method: 'POST',
    headers: {
      authorization: 'AWS4-HMAC-SHA256 Credential=local',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({
      Action: 'SendEmail',
      Source: 'shop@proprietor.test',
      'Destination.ToAddresses.member.1': to,
      'Message.Subject.Data': subject,
      'Message.Body.Text.Data': `About ${subject}`,
      'Message.Body.Html.Data': `<p>About ${subject}</p>`,
    }),
  });
}

export async function mailsTo({ url }: LocalHost, recipient: string) {
  const response = await fetch(`${url}/local/mails?to=${encodeURIComponent(recipient)}`);
  return (await response.json()) as { id: string; sentAt: string; to: string[]; subject: string }[];
}
