import type { Route } from '../http/route.ts';
import { abandonVerificationRoute } from './abandonVerification.ts';
import { beginSignInRoute } from './beginSignIn.ts';
import { continueSideRoute } from './continueSide.ts';
import { createVerificationRoute } from './createVerification.ts';
import { decideReviewRoute } from './decideReview.ts';
import { finishSignInRoute } from './finishSignIn.ts';
import { getHealthRoute } from './getHealth.ts';
import { getPictureRoute } from './getPicture.ts';
import { getReadinessRoute } from './getReadiness.ts';
import { getReportRoute } from './getReport.ts';
import { getReviewRoute } from './getReview.ts';
import { getSessionRoute } from './getSession.ts';
import { getVerificationRoute } from './getVerification.ts';
import { getWaysInRoute } from './getWaysIn.ts';
import { issueTokenRoute } from './issueToken.ts';
import { listReviewsRoute } from './listReviews.ts';
import { retrySideRoute } from './retrySide.ts';
import { signInRoute } from './signIn.ts';
import { signOutRoute } from './signOut.ts';
import { submitCaptureRoute } from './submitCapture.ts';

/** Every route there is. The server and the API's document are both made from this. */
export const routes: readonly Route[] = [
  createVerificationRoute,
  getVerificationRoute,
  issueTokenRoute,
  submitCaptureRoute,
  getReportRoute,
  retrySideRoute,
  continueSideRoute,
  abandonVerificationRoute,
  getWaysInRoute,
  beginSignInRoute,
  finishSignInRoute,
  signInRoute,
  getSessionRoute,
  signOutRoute,
  listReviewsRoute,
  getReviewRoute,
  getPictureRoute,
  decideReviewRoute,
  getHealthRoute,
  getReadinessRoute,
];
