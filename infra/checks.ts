import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';

/**
 * AWS's rules for good solutions. Every finding fails the synthesis, unless the construct that it
 * is about acknowledges it with a reason, by `Validations.of(construct).acknowledge(…)`, as
 * narrowly as can be. Apart from `buildApp`, since loading the rules takes longer than using them.
 */
export function addChecks(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}
