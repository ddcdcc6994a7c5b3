// Where the staff come in.
export const staffDoorEn = {
  title: 'For the staff',
  lead: 'Enter your address, and we mail you a code. This browser then knows you for eight hours, or until you sign out.',
  leadProvider: 'This browser then knows you for eight hours, or until you sign out.',
  email: 'Your address at work',
  submit: 'Send me a code',
  provider: (name: string) => `Sign in with ${name}`,
  or: 'Or with a code by e-mail:',
  code: {
    title: 'Your code',
    lead: (email: string, minutes: number) =>
      `If ${email} is on the staff here, six digits are on their way to it. They count for ${minutes} minutes.`,
    code: 'The six digits',
    submit: 'Sign in',
    again: 'Send another code',
    otherAddress: 'Use another address',
  },
  returned: {
    title: 'You are signed in.',
    lead: (name: string) => `Welcome, ${name}.`,
    on: 'Go on',
  },
  roles: { manager: 'manager', lead: 'lead', operator: 'operator' },
};
