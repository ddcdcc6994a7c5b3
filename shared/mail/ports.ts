export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** What kind of letter it is, for bounce statistics; never a person or a gift. */
  readonly kind: string;
};

export interface Mailer {
  /** Resolves when the mail service has taken it over. */
  send(mail: Mail): Promise<void>;
}

/** Addresses that bounced or complained; nothing is sent to them, whoever asks. */
export interface Suppressions {
  isSuppressed(email: string): Promise<boolean>;
}
