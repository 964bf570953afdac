import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import { frameOf } from './frameOf.ts';
import { useViewfinder } from './useViewfinder.ts';

interface CameraProps {
  onPicture(frame: Blob): void;
  onClose(): void;
}

/** The camera's picture, read over and over: it is taken by itself once a zone is read and its check digits hold. */
export function Camera({ onPicture, onClose }: CameraProps) {
  const texts = useTexts().camera;
  const video = useRef<HTMLVideoElement>(null);
  const [problem, setProblem] = useState(false);
  const { size, outline } = useViewfinder(video, onPicture);

  useEffect(() => {
    let stream: MediaStream | null = null;
    let closed = false;
    const wanted = { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } };
    (async () => navigator.mediaDevices.getUserMedia({ video: wanted }))().then(
      (opened) => {
        stream = opened;
        if (closed) stop(stream);
        else if (video.current) video.current.srcObject = opened;
      },
      () => setProblem(true),
    );
    return () => {
      closed = true;
      stop(stream);
    };
  }, []);

  async function take(): Promise<void> {
    if (video.current) onPicture(await frameOf(video.current).toBlob());
  }

  return (
    <section className="card camera" aria-labelledby="camera">
      <h2 id="camera">{texts.heading}</h2>
      {problem ? (
        <p className="notice notice-wrong" role="alert">
          {texts.problem}
        </p>
      ) : (
        <>
          <p className="quiet">{texts.lead}</p>
          <div className="viewfinder">
            <video ref={video} autoPlay muted playsInline />
            {size && (
              <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
                {outline && <polygon className="outline" points={outline.flat().join(' ')} />}
              </svg>
            )}
          </div>
          <p className="quiet" role="status">
            {outline ? texts.found : texts.searching}
          </p>
        </>
      )}
      <div className="actions">
        {!problem && (
          <button className="button button-main" type="button" onClick={take} disabled={!size}>
            {texts.take}
          </button>
        )}
        <button className="button" type="button" onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </section>
  );
}

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
