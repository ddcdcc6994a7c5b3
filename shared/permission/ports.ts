import type { Instant } from '../kernel/time.ts';
import type { SuppressionReason } from './suppression.ts';

/** Asked before every mail. What is no e-mail address cannot be suppressed. */
export interface Suppressions {
  isSuppressed(email: string): Promise<boolean>;
  /** A repeat changes nothing, but a complaint after a bounce is noted. */
  suppress(email: string, reason: SuppressionReason, at: Instant): Promise<void>;
}
