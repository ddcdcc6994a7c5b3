import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  DomainName,
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { FunctionResources } from '../constructs/function-resources.ts';
import { addHttpRoutes } from '../constructs/http-routes.ts';
import { nameInStage, type StageSettings } from '../stages.ts';
import { isOwnAddress } from './own-api.ts';

/** No address, path or agent: a path holds ids, and who asked is nobody's business in a log. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  requestedAt: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  responseBytes: '$context.responseLength',
  latencyMs: '$context.responseLatency',
  integrationLatencyMs: '$context.integrationLatency',
  integrationError: '$context.integrationErrorMessage',
};

/** The HTTP API, and what programs ask of it: one route, one function. */
export class ApiStack extends Stack {
  /** Where customers find us: the stage's own address, or else the one that AWS gave. */
  readonly siteUrl: string;
  readonly api: HttpApi;

  constructor(scope: Construct, resources: Omit<FunctionResources, 'siteUrl'>, props: StackProps) {
    super(scope, 'api', props);
    const { stageName, settings } = resources;
    const api = new HttpApi(this, 'Api', {
      apiName: nameInStage(stageName),
      createDefaultStage: false,
      disableExecuteApiEndpoint: settings.domain !== undefined,
    });
    this.api = api;
    this.siteUrl = settings.siteUrl ?? api.apiEndpoint;
    const stage = this.#stage(api, resources);
    if (settings.domain !== undefined) this.#domain(api, stage, settings.domain);
    addHttpRoutes(this, {
      api,
      folder: 'http',
      resources: { ...resources, siteUrl: this.siteUrl },
      isHere: (path) => !isOwnAddress(path),
    });
    new CfnOutput(this, 'SiteUrl', { value: this.siteUrl });
  }

  #stage(api: HttpApi, { stageName, settings }: Omit<FunctionResources, 'siteUrl'>): HttpStage {
    const accessLog = new LogGroup(this, 'AccessLog', {
      // The prefix keeps API Gateway from rewriting the account's log policy for every API.
      logGroupName: `/aws/vendedlogs/proprietor/${stageName}/api`,
      retention: settings.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    return new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: {
        rateLimit: settings.requestsPerSecond.steady,
        burstLimit: settings.requestsPerSecond.burst,
      },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
  }

  #domain(
    api: HttpApi,
    stage: HttpStage,
    { name, certificateArn }: NonNullable<StageSettings['domain']>,
  ): void {
    const domainName = new DomainName(this, 'Domain', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
    });
    new ApiMapping(this, 'Mapping', { api, domainName, stage });
    new CfnOutput(this, 'DomainTarget', {
      description: 'What the CNAME or alias record of the domain must point to',
      value: domainName.regionalDomainName,
    });
  }
}
