import { NO_EDITS, type VerificationSide } from '@rectoverso/core/contract';
import { useEffect, useMemo, useState } from 'react';
import type { SideFinding } from '../findings/groupFindings.ts';
import { Loading } from '../page/Loading.tsx';
import { useReviewer } from '../session/reviewerContext.ts';
import { useTexts } from '../texts/useTexts.ts';
import { PictureStage } from './PictureStage.tsx';
import { PictureTools } from './PictureTools.tsx';
import { placeRegions } from './placeRegions.ts';
import { throughEdits } from './throughEdits.ts';
import { usePicture } from './usePicture.ts';
import { type Variant, VariantSwitch } from './VariantSwitch.tsx';
import { lookAt, WHOLE } from './view.ts';

interface PicturePaneProps {
  reviewId: string;
  side: VerificationSide;
  /** "recto", "page avec la photo" */
  sideName: string;
  /** Open findings of this side. */
  findings: readonly SideFinding[];
  selected: SideFinding | null;
  onSelect: (finding: SideFinding) => void;
}

/** One side's picture: as framed or original, moved, zoomed and turned, with the regions that findings speak of. */
export function PicturePane({ reviewId, side, sideName, findings, selected, onSelect }: PicturePaneProps) {
  const { texts } = useTexts();
  const api = useReviewer();
  const [variant, setVariant] = useState<Variant>('edited');
  const [view, setView] = useState(WHOLE);
  const { picture, failure } = usePicture(`${api.pictureUrl(reviewId, side.side, variant)}&attempt=${side.attempts}`);

  const edits = variant === 'edited' ? side.edits : null;
  const regions = useMemo(
    () => (picture?.upright ? placeRegions(findings, throughEdits(picture.upright, edits ?? NO_EDITS)) : []),
    [picture, edits, findings],
  );

  useEffect(() => {
    const region = regions.find(({ source }) => source === selected);
    if (region) setView((now) => lookAt(now, region.topLeft, region.bottomRight));
  }, [regions, selected]);

  const change = (next: Variant) => {
    setVariant(next);
    setView(WHOLE);
  };

  return (
    <section className="pane card" aria-label={texts.picture.title(sideName)}>
      <div className="pane-head">
        <h2>{sideName}</h2>
        <span className="quiet">{texts.case.attempts(side.attempts)}</span>
        <VariantSwitch legend={texts.picture.variant(sideName)} variant={variant} onChange={change} />
      </div>
      {picture && (
        <PictureStage
          picture={picture}
          alternative={texts.picture.alternative(sideName, variant === 'edited')}
          view={view}
          onChange={setView}
          regions={regions}
          selected={selected}
          onSelect={onSelect}
        />
      )}
      {!picture && (
        <div className="stage stage-empty">{failure ? <p role="alert">{texts.picture.failed}</p> : <Loading />}</div>
      )}
      <div className="pane-foot">
        <PictureTools label={texts.picture.tools(sideName)} view={view} onChange={setView} />
        <span className="quiet">{texts.sideStates[side.state]}</span>
      </div>
    </section>
  );
}
