import type { Route } from '../http/route.ts';
import { abandonVerificationRoute } from './abandonVerification.ts';
import { beginSignInRoute } from './beginSignIn.ts';
import { continueSideRoute } from './continueSide.ts';
import { createVerificationRoute } from './createVerification.ts';
import { decideReviewRoute } from './decideReview.ts';
import { eraseVerificationRoute } from './eraseVerification.ts';
import { finishSignInRoute } from './finishSignIn.ts';
import { getErasureRoute } from './getErasure.ts';
import { getHealthRoute } from './getHealth.ts';
import { getOriginalRoute } from './getOriginal.ts';
import { getPictureRoute } from './getPicture.ts';
import { getReadinessRoute } from './getReadiness.ts';
import { getReceiptKeysRoute } from './getReceiptKeys.ts';
import { getReportRoute } from './getReport.ts';
import { getReviewRoute } from './getReview.ts';
import { getReviewedOriginalRoute } from './getReviewedOriginal.ts';
import { getSessionRoute } from './getSession.ts';
import { getVerificationRoute } from './getVerification.ts';
import { getWaysInRoute } from './getWaysIn.ts';
import { issueTokenRoute } from './issueToken.ts';
import { listReviewsRoute } from './listReviews.ts';
import { retrySideRoute } from './retrySide.ts';
import { signInRoute } from './signIn.ts';
import { signOutRoute } from './signOut.ts';
import { submitCaptureRoute } from './submitCapture.ts';
import { createWebhookRoute } from './webhooks/createWebhook.ts';
import { deleteWebhookRoute } from './webhooks/deleteWebhook.ts';
import { disableWebhookRoute } from './webhooks/disableWebhook.ts';
import { enableWebhookRoute } from './webhooks/enableWebhook.ts';
import { listDeliveriesRoute } from './webhooks/listDeliveries.ts';
import { listWebhooksRoute } from './webhooks/listWebhooks.ts';
import { resendEventsRoute } from './webhooks/resendEvents.ts';
import { rotateWebhookSecretRoute } from './webhooks/rotateWebhookSecret.ts';

/** Every route there is. The server and the API's document are both made from this. */
export const routes: readonly Route[] = [
  createVerificationRoute,
  getVerificationRoute,
  issueTokenRoute,
  submitCaptureRoute,
  getReportRoute,
  getOriginalRoute,
  retrySideRoute,
  continueSideRoute,
  abandonVerificationRoute,
  eraseVerificationRoute,
  getErasureRoute,
  getWaysInRoute,
  beginSignInRoute,
  finishSignInRoute,
  signInRoute,
  getSessionRoute,
  signOutRoute,
  listReviewsRoute,
  getReviewRoute,
  getPictureRoute,
  getReviewedOriginalRoute,
  decideReviewRoute,
  createWebhookRoute,
  listWebhooksRoute,
  rotateWebhookSecretRoute,
  disableWebhookRoute,
  enableWebhookRoute,
  deleteWebhookRoute,
  listDeliveriesRoute,
  resendEventsRoute,
  getHealthRoute,
  getReadinessRoute,
  getReceiptKeysRoute,
];
