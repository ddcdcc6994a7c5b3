/**
 * An answer that was chosen in a mail is sent by itself, in place of the press. Only from a page that
 * somebody sees, and never from one on which they have begun to write.
 */
export function sendFeedback(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('form.send-at-once');
  if (form === null) return;
  const words = form.querySelector('textarea');
  const sendIfSeen = () => {
    if (page.visibilityState !== 'visible' || (words !== null && words.value !== '')) return;
    page.removeEventListener('visibilitychange', sendIfSeen);
    void send(form, words);
  };
  page.addEventListener('visibilitychange', sendIfSeen);
  sendIfSeen();
}

/** The answer's page takes the place of this one, so that going back does not send it again. */
async function send(form: HTMLFormElement, words: HTMLTextAreaElement | null): Promise<void> {
  const fields = [...new FormData(form)].map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(fields) });
    const isWriting = words !== null && words.value !== '';
    if (answer.ok && answer.redirected && !isWriting) location.replace(answer.url);
  } catch (error) {
    // Without a network the button is still there.
    if (!(error instanceof TypeError)) throw error;
  }
}
