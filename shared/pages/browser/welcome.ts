/** Puts the browser's own zone where the page only guessed one; the customer still confirms it. */
export function guessZone(page: Document): void {
  const select = page.querySelector<HTMLSelectElement>('select[data-guess-zone]');
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  if (select === null || !/^\w+\/[\w/+-]+$/.test(timeZone)) return;
  const options = [...select.options];
  const known =
    options.find(({ value }) => value === timeZone) ??
    // Browsers know names of old, and places with the same clock; one of them is in the list.
    options.find(({ value }) => value !== '' && hasSameClock(value, timeZone));
  if (known !== undefined && known.value === timeZone) {
    known.selected = true;
    return;
  }
  const place = timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  const time = known?.text.split(' · ').at(-1);
  select.prepend(
    new Option(time === undefined ? place : `${place} · ${time}`, timeZone, true, true),
  );
}

function hasSameClock(zone: string, other: string): boolean {
  const clock = (timeZone: string) =>
    new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return clock(zone).format() === clock(other).format();
}
