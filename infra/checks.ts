import { type App, CloudFormationValidatePlugin, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';

/**
 * Adds AWS's rules for good solutions and CloudFormation's own for templates. Every finding fails
 * the synthesis, unless the construct that it is about acknowledges it with a reason, by
 * `Validations.of(construct).acknowledge(…)`, as narrowly as can be.
 */
export function addChecks(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new CloudFormationValidatePlugin());
}
