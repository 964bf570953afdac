import * as z from 'zod';

/** A point `[x, y]` in pixels of the upright (EXIF-applied) original picture. */
export const pointSchema = z.tuple([z.number(), z.number()]);
export type Point = z.infer<typeof pointSchema>;

/** Corners in the document's own reading direction: top left, top right, bottom right, bottom left. */
export const cornersSchema = z.tuple([pointSchema, pointSchema, pointSchema, pointSchema]);
export type Corners = z.infer<typeof cornersSchema>;

/** A part of the picture, as a polygon of three points or more. */
export const regionSchema = z.array(pointSchema).min(3);
export type Region = z.infer<typeof regionSchema>;
