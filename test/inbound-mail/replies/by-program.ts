import { html, mail, plain, QUOTED, type Shape, UNQUOTED } from './raw-mail.ts';

const of = (
  name: string,
  words: string,
  ...parts: Parameters<typeof mail> extends [unknown, ...infer P] ? P : never
): Shape => ({
  ...{ name, words },
  raw: mail({}, ...parts),
});
const GMAIL_LEAD_IN =
  'On Mon, 2 Nov 2026 at 10:00, The Gift Shop <reply+t0k@reply.shop.example> wrote:';

/** How the answer looks that each mail program sends. */
export const BY_PROGRAM: readonly Shape[] = [
  of(
    'Gmail, above the quotation, text and HTML',
    'Yes please, go ahead.',
    plain(`Yes please, go ahead.\n\n${GMAIL_LEAD_IN}\n\n${QUOTED}\n`),
    html(
      '<div dir="ltr">Yes please, go ahead.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon … wrote:<br></div><blockquote class="gmail_quote">Dear Ada</blockquote></div>',
    ),
  ),
  of(
    'Gmail, its lead-in broken over two lines',
    'Blue, please.',
    plain(
      `Blue, please.\n\nOn Mon, 2 Nov 2026 at 10:00, The Gift Shop <\nreply+01j8zq4k2m-reminder-0f1e2d3c4b5a69788796@reply.shop.example> wrote:\n\n${QUOTED}`,
    ),
  ),
  of(
    'Gmail, HTML only',
    'Yes please.\n\nAnd a card with it.',
    html(
      `<div dir="ltr">Yes please.<div><br></div><div>And a card with it.</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, 2 Nov 2026 at 10:00, The Gift Shop &lt;<a href="mailto:reply+t0k@reply.shop.example">reply+t0k@reply.shop.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px"><p>Dear Ada,</p><p>in ten days</p></blockquote></div>`,
    ),
  ),
  of(
    'Gmail, with a signature of its own, HTML only',
    'Sunday is fine.',
    html(
      '<div dir="ltr">Sunday is fine.<br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature">Ada Lovelace<br>Analyst</div></div>',
    ),
  ),
  of(
    'Outlook on the desktop, in English',
    'Please deliver it a day earlier.',
    plain(
      `Please deliver it a day earlier.\n\nFrom: The Gift Shop <reply+t0k@reply.shop.example>\nSent: Monday, November 2, 2026 10:00 AM\nTo: Ada Lovelace <ada@example.com>\nSubject: Ten days to go\n\n${UNQUOTED}`,
    ),
  ),
  of(
    'Outlook on the desktop, in German, HTML only',
    'Bitte einen Tag früher liefern.',
    html(
      '<div class="WordSection1"><p class="MsoNormal">Bitte einen Tag früher liefern.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>Von:</b> The Gift Shop &lt;reply+t0k@reply.shop.example&gt; <br><b>Gesendet:</b> Montag, 2. November 2026 10:00<br><b>An:</b> Ada Lovelace<br><b>Betreff:</b> Noch zehn Tage</p></div><p>Liebe Ada, in zehn Tagen</p></div>',
    ),
  ),
  of(
    'Outlook on the web',
    'No wrapping this time, thank you.',
    html(
      '<div class="elementToProof">No wrapping this time, thank you.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font><b>From:</b> The Gift Shop<br><b>Sent:</b> Monday, November 2, 2026 10:00 AM</font></div><div>Dear Ada</div>',
    ),
  ),
  of(
    'Outlook on the web, its plain text',
    'No wrapping this time, thank you.',
    plain(
      `No wrapping this time, thank you.\n\n________________________________\nFrom: The Gift Shop <reply+t0k@reply.shop.example>\nSent: Monday, November 2, 2026 10:00 AM\nTo: Ada Lovelace <ada@example.com>\nSubject: Ten days to go\n\n${UNQUOTED}`,
    ),
  ),
  of(
    'Outlook on a telephone',
    'Can it be red?',
    plain(
      `Can it be red?\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: The Gift Shop <reply+t0k@reply.shop.example>\nSent: Monday, November 2, 2026 10:00:00 AM\nTo: Ada Lovelace <ada@example.com>\nSubject: Ten days to go\n\n${UNQUOTED}`,
    ),
  ),
  of(
    'Apple Mail on a telephone',
    'Yes!',
    plain(
      `Yes!\n\nSent from my iPhone\n\n> On 2 Nov 2026, at 10:00, The Gift Shop <reply+t0k@reply.shop.example> wrote:\n> \n${QUOTED}\n`,
    ),
  ),
  of(
    'Apple Mail on a desk, HTML only',
    'The same again, please.',
    html(
      '<div>The same again, please.</div><div><br><blockquote type="cite"><div>On 2 Nov 2026, at 10:00, The Gift Shop &lt;reply+t0k@reply.shop.example&gt; wrote:</div><br><div>Dear Ada</div></blockquote></div>',
    ),
  ),
  of(
    'Thunderbird, below the quotation',
    'Go ahead, and thank you for asking.',
    plain(
      `On 02/11/2026 10:00, The Gift Shop wrote:\n${QUOTED}\n\nGo ahead, and thank you for asking.\n\n-- \nAda Lovelace\nSt James's Square, London\n`,
    ),
  ),
  of(
    'Thunderbird, between the lines',
    'Yes, she loves those.\n\nNo, better a week later.',
    plain(
      `On 02/11/2026 10:00, The Gift Shop wrote:\n> Grace gets the Regency cake stand.\n\nYes, she loves those.\n\n> It arrives on 12 November.\n\nNo, better a week later.\n\n> Shall we go ahead?\n`,
    ),
  ),
  of(
    'Thunderbird, between the lines, HTML only',
    'Yes, she loves those.\n\nNo, better a week later.',
    html(
      '<div class="moz-cite-prefix">On 02/11/2026 10:00, The Gift Shop wrote:<br></div><blockquote type="cite"><p>Grace gets the cake stand.</p></blockquote><p>Yes, she loves those.</p><blockquote type="cite"><p>It arrives on 12 November.</p></blockquote><p>No, better a week later.</p>',
    ),
  ),
  of(
    'Yahoo, HTML only',
    'Thank you, all good.',
    html(
      '<div class="ydp1 yahoo-style-wrap"><div dir="ltr">Thank you, all good.</div></div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Monday, 2 November 2026 at 10:00:00 GMT, The Gift Shop &lt;reply+t0k@reply.shop.example&gt; wrote:</div><div>Dear Ada</div></div>',
    ),
  ),
  of(
    'GMX, HTML only',
    'Gern, bitte so liefern.',
    html(
      '<div style="font-family: Verdana;"><div>Gern, bitte so liefern.</div><div>&nbsp;</div><div name="quote" style="margin:10px 5px 5px 10px;padding:10px 0 10px 10px;border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;"><b>Gesendet:</b>&nbsp;Montag, 02. November 2026 um 10:00 Uhr<br/><b>Von:</b>&nbsp;"The Gift Shop" &lt;reply+t0k@reply.shop.example&gt;<br/><b>An:</b>&nbsp;ada@example.com<br/><b>Betreff:</b>&nbsp;Noch zehn Tage</div><div name="quoted-content">Liebe Ada</div></div></div>',
    ),
  ),
  of(
    'WEB.DE, its plain text, from a telephone',
    'Ja, bitte.',
    plain(
      `Ja, bitte.\n\n--\nDiese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail gesendet.\n\nAm 02.11.26, 10:00 schrieb The Gift Shop <reply+t0k@reply.shop.example>:\n\n${QUOTED}`,
    ),
  ),
  of(
    'Proton, HTML only',
    'Monday would be better.',
    html(
      '<div style="font-family: Arial">Monday would be better.</div><div class="protonmail_signature_block"></div><div class="protonmail_quote">On Monday, 2 November 2026 at 10:00, The Gift Shop &lt;reply+t0k@reply.shop.example&gt; wrote:<br><blockquote>Dear Ada</blockquote></div>',
    ),
  ),
];
