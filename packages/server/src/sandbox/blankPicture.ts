/** What is kept in the place of every picture given to a trial: a white PNG of 172 × 108 px. */
export const BLANK_PICTURE = {
  mediaType: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAKwAAABsAQAAAADfomTBAAAAIUlEQVR42mP4jxUwjAqPCo8KjwqPCo8KjwqPCo8KDx5hAPNIP0Dq7VYiAAAAAElFTkSuQmCC',
    'base64',
  ),
} as const;
