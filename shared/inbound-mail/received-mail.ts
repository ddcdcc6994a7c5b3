/** A file that came with a mail, as its sender calls it. */
export type ReceivedFile = {
  readonly name: string;
  readonly declaredType: string;
  readonly content: Uint8Array;
  /** A picture of the text itself, such as a logo below a signature. */
  readonly isInline: boolean;
};

/** What SES found out about who sent a mail; said by SES, never by the mail. */
export type SenderVerdict = {
  /** The domain for which DMARC passed. */
  readonly dmarcDomain?: string;
  /** The domains whose signatures were right. */
  readonly dkimDomains: readonly string[];
  readonly isVirus: boolean;
  readonly isSpam: boolean;
};

/** A mail taken apart. Whoever sent it wrote all of it but the verdict. */
export type ReceivedMail = {
  readonly messageId?: string;
  /** In lower case; absent when there is none that could be written to. */
  readonly from?: string;
  readonly fromName: string;
  readonly subject: string;
  /** To whom it went, by its headers and by its envelope, in lower case. */
  readonly recipients: readonly string[];
  readonly isReply: boolean;
  readonly text?: string;
  readonly html?: string;
  readonly files: readonly ReceivedFile[];
  /** Beyond those that were looked at. */
  readonly moreFileCount: number;
  /** What tells a machine from a person, in lower case. */
  readonly marks: {
    readonly contentType: string;
    readonly autoSubmitted: string;
    readonly precedence: string;
    readonly autoResponseSuppress: string;
    /** It has one of the headers that only robots write. */
    readonly isRobot: boolean;
    /** Nobody wants an answer to it: what machines send to say that a mail could not be delivered. */
    readonly hasNoReturnPath: boolean;
  };
  readonly verdict: SenderVerdict;
  /** Only the beginning was read. */
  readonly isCut: boolean;
};
