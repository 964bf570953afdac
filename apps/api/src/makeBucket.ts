import { makeS3Bucket } from '@rectoverso/server';
import { s3Place } from './environment.ts';

// Makes the bucket that S3_ENDPOINT and S3_BUCKET name, where it is missing.

const place = s3Place();
if (!place) throw new Error('expected S3_ENDPOINT');
await makeS3Bucket(place);
console.log(`The bucket ${place.bucket} is there.`);
