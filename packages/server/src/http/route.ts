import type { ProblemCode } from '@rectoverso/core/contract';
import type { Engine } from '@rectoverso/core/node';
import type { Request } from 'express';
import type * as z from 'zod';
import type { Access } from '../access/authenticate.ts';
import type { CallerOf } from '../access/caller.ts';
import type { Provider } from '../access/oidc/openProvider.ts';
import type { Origins } from '../access/origins.ts';
import type { Scope } from '../access/scopes.ts';
import type { Backend } from '../backend.ts';
import type { Limits } from '../limits/openLimits.ts';
import type { Once } from '../once/answerOnce.ts';
import type { Admission } from '../operations/admission.ts';

/** What routes work with. */
export interface Tools {
  backend: Backend;
  engine: Engine;
  /** Where uploads are kept while they are received. */
  incomingFolder: string;
  /** True where people come by https, so that cookies may insist on it. */
  secureCookies: boolean;
  /** True in development, where reviewers may sign in by name and password. */
  localAccounts: boolean;
  /** The provider that reviewers sign in with; null where there is none. */
  provider: Provider | null;
  origins: Origins;
  limits: Limits;
  /** False once the process has begun to stop. */
  isReady(): boolean;
  /** Turns away what is too much for now. */
  admission: Admission;
}

/** What a route says, before it is written to the line. A value, so that an answer can be kept and given again. */
export interface Answer {
  status: number;
  json?: unknown;
  picture?: Uint8Array;
  /** A file to be saved under this name, which no browser may show. */
  attachment?: { bytes: Uint8Array; name: string };
  /** The verification that it speaks of, where the address does not name it: what is kept of it is erased with that. */
  about?: string;
  headers?: Record<string, string | string[]>;
}

/** Sends a browser on to another address. */
export function seeOther(address: string, headers: Answer['headers'] = {}): Answer {
  return { status: 303, headers: { ...headers, Location: address } };
}

/** How the body of a request is read, and how the API's document describes it. */
export interface BodyReader<Body> {
  mediaType: 'application/json' | 'multipart/form-data' | null;
  /** Of the whole body, as the document shows it. */
  schema: z.ZodType | null;
  read(request: Request, tools: Tools): Promise<Body>;
}

/** What the document says of a success. */
interface Success {
  status: number;
  description: string;
  schema?: z.ZodType;
  mediaType?: 'application/json' | 'image/jpeg' | 'application/octet-stream';
}

interface CallerByAccess {
  anybody: CallerOf<'anybody'>;
  service: CallerOf<'service'>;
  verification: CallerOf<'holder' | 'service'>;
  reviewer: CallerOf<'reviewer'>;
}

interface RouteRequest<Params, Query, Body, Caller> {
  params: Params;
  query: Query;
  body: Body;
  caller: Caller;
  /** For a POST's effect: see `Once`. */
  once: Once;
  /** The header, see `readCookie`. */
  cookies: string | undefined;
}

interface RouteDefinition<Who extends Access, Params extends z.ZodObject, Query extends z.ZodObject, Body> {
  method: 'get' | 'post' | 'delete';
  /** As OpenAPI writes it: `/v1/verifications/{id}`. */
  path: string;
  summary: string;
  /** True where a success brings work that lasts: turned away first when there is too much of it. No when absent. */
  addsWork?: boolean;
  access: Who;
  /**
   * What `params.id` names: a verification that the caller must be allowed to see, one handed to reviewers, one that
   * the reviewer must be allowed to decide on, or a webhook of the service. With access `verification` it always names the first.
   */
  object?: 'verification' | 'review' | 'decision' | 'webhook';
  /** What an API key must be for, on routes that take one. */
  scope?: Scope;
  /** `hard` where somebody signs in; `none` where a probe asks, which must not need the database. Else as settings say. */
  limit?: 'hard' | 'none';
  params: Params;
  query: Query;
  body: BodyReader<Body>;
  success: Success;
  /** What it may answer beside what every route may: see `openapiDocument.ts`. */
  problems: readonly ProblemCode[];
  handle(
    tools: Tools,
    request: RouteRequest<z.output<Params>, z.output<Query>, Body, CallerByAccess[Who]>,
  ): Promise<Answer>;
}

/** A route that takes API keys says what they must be for. */
type ScopeOf<Who extends Access> = Who extends 'service' | 'verification' ? { scope: Scope } : { scope?: undefined };

/** A route as the table holds it: the types of its request are known to itself alone. */
export type Route = RouteDefinition<Access, z.ZodObject, z.ZodObject, unknown>;

/** Defines a route. One a file, listed in `routes/table.ts`; the server and the API's document are made from that. */
export function route<Who extends Access, Params extends z.ZodObject, Query extends z.ZodObject, Body>(
  definition: RouteDefinition<Who, Params, Query, Body> & ScopeOf<Who>,
): Route {
  // `mountRoutes` hands `handle` what these very schemas and this access gave.
  return definition as unknown as Route;
}
