/** The environment that functions, and commands beside them, find on this machine. */
import type { Place } from './physical.ts';
import type { Plan } from './plan.ts';

/** `host.json`: how commands find the running host. */
export type HostFile = {
  readonly url: string;
  readonly pid: number;
  readonly environment: Readonly<Record<string, string>>;
};

/** Who asks; whoever knows these may ask S3 for anything, on this machine alone. */
export const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' } as const;
/** Of the site: links to files outlive the host, since its port is the same when it starts again. */
export const S3_MOUNT_PATH = '/local/s3';

/** What AWS's runtime and its SDKs look at; the same names as in AWS, other values. */
export function functionEnvironment(
  { region, siteUrl, servicesUrl }: Place,
  dynamoEndpoint: string,
): Record<string, string> {
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    // Nothing of the person's own configuration may change how a function runs.
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_ENDPOINT_URL_DYNAMODB: dynamoEndpoint,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: dynamoEndpoint,
    AWS_ENDPOINT_URL_EVENTBRIDGE: servicesUrl,
    AWS_ENDPOINT_URL_S3: `${siteUrl}${S3_MOUNT_PATH}`,
    AWS_ENDPOINT_URL_SQS: servicesUrl,
    AWS_ENDPOINT_URL_SES: servicesUrl,
    AWS_ENDPOINT_URL_SESV2: servicesUrl,
  };
}

/** Besides that, every variable that has the same value in all functions that have it. */
export function commandEnvironment(
  { functions }: Plan,
  place: Place,
  dynamoEndpoint: string,
): Record<string, string> {
  const valuesByName = new Map<string, Set<string>>();
  for (const { environment } of functions) {
    for (const [name, value] of Object.entries(environment)) {
      const values = valuesByName.get(name) ?? new Set();
      valuesByName.set(name, values.add(value));
    }
  }
  const shared = [...valuesByName].flatMap(([name, [value, other]]) =>
    value === undefined || other !== undefined ? [] : [[name, value] as const],
  );
  return { ...functionEnvironment(place, dynamoEndpoint), ...Object.fromEntries(shared) };
}
