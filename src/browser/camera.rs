//! The camera of this device, and photos: both only ever as the grey values of one picture, which nobody keeps.

use super::files::Brought;
use super::{document, navigator, window};
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, DomException, HtmlCanvasElement, HtmlVideoElement, MediaDevices,
    MediaStream, MediaStreamConstraints, MediaStreamTrack,
};

/// The longest side to which a camera's picture is made smaller, in pixels: a code of 77 modules that fills half of it still has
/// four pixels for each, and the page stays awake.
const LONGEST: f64 = 960.0;

/// One picture: grey values row by row, 0 black and 255 white.
pub struct Grey {
    /// The values.
    pub values: Vec<u8>,
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
}

/// Why the camera does not come on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameraError {
    /// The page came without https, and then a browser has no camera for it.
    Insecure,
    /// A person, or whoever manages the device, said no.
    Refused,
    /// There is none.
    Absent,
    /// There is one, and it does not start: mostly another program has it.
    Busy,
}

/// A camera that is on, for as long as this is kept.
pub struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
    canvas: HtmlCanvasElement,
}

impl Camera {
    /// Turns the camera on, at the back where there are two, and shows it in this element. To be called from a tap: the
    /// browser may ask.
    ///
    /// # Errors
    /// When it does not come on.
    pub async fn open(video: &HtmlVideoElement) -> Result<Self, CameraError> {
        if !window().is_some_and(|window| window.is_secure_context()) {
            return Err(CameraError::Insecure);
        }
        let stream = ask().await.map_err(|error| why(&error))?;
        let canvas = document().and_then(|document| document.create_element("canvas").ok());
        let canvas = canvas.and_then(|canvas| canvas.dyn_into().ok());
        let camera = Self {
            stream,
            video: video.clone(),
            canvas: canvas.ok_or(CameraError::Absent)?,
        };
        // A tablet plays no film by itself but for one without sound that stays in its place.
        video.set_muted(true);
        video.set_src_object(Some(&camera.stream));
        let plays = video.play().map_err(|_| CameraError::Busy)?;
        JsFuture::from(plays).await.map_err(|_| CameraError::Busy)?;
        Ok(camera)
    }

    /// What it sees now; nothing before the first picture has come.
    pub fn look(&self) -> Option<Grey> {
        let (width, height) = (self.video.video_width(), self.video.video_height());
        grey(
            &self.canvas,
            (width, height),
            LONGEST,
            |canvas, width, height| {
                let video = &self.video;
                canvas.draw_image_with_html_video_element_and_dw_and_dh(
                    video, 0.0, 0.0, width, height,
                )
            },
        )
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        for track in self.stream.get_tracks().iter() {
            if let Ok(track) = track.dyn_into::<MediaStreamTrack>() {
                track.stop();
            }
        }
        // It may show another camera's already.
        if self.video.src_object().as_ref() == Some(&self.stream) {
            self.video.set_src_object(None);
        }
    }
}

async fn ask() -> Result<MediaStream, JsValue> {
    let devices = navigator().and_then(|it| Reflect::get(&it, &"mediaDevices".into()).ok());
    // Where a browser has none, asking it for something is the error.
    let devices: MediaDevices = devices.unwrap_or_default().unchecked_into();
    let wishes = Object::new();
    let ideal = |value: JsValue| {
        let wish = Object::new();
        Reflect::set(&wish, &"ideal".into(), &value).map(|_| wish)
    };
    Reflect::set(
        &wishes,
        &"facingMode".into(),
        &ideal("environment".into())?.into(),
    )?;
    Reflect::set(&wishes, &"width".into(), &ideal(1280.into())?.into())?;
    Reflect::set(&wishes, &"height".into(), &ideal(720.into())?.into())?;
    let constraints = MediaStreamConstraints::new();
    constraints.set_video(&wishes);
    let stream = devices.get_user_media_with_constraints(&constraints)?;
    JsFuture::from(stream).await?.dyn_into()
}

/// By the names that the standard «Media Capture and Streams» gives them.
fn why(error: &JsValue) -> CameraError {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        Some("NotAllowedError" | "SecurityError") => CameraError::Refused,
        Some("NotReadableError" | "AbortError") => CameraError::Busy,
        _ => CameraError::Absent,
    }
}

/// A photo that somebody chose.
pub struct Photo {
    picture: web_sys::ImageBitmap,
    canvas: HtmlCanvasElement,
}

impl Photo {
    /// Opens a photo; nothing where the file is none.
    pub async fn open(file: &Brought) -> Option<Self> {
        let file = file.file.as_ref().ok()?;
        let picture = window()?.create_image_bitmap_with_blob(file).ok()?;
        let picture = JsFuture::from(picture).await.ok()?.dyn_into().ok()?;
        let canvas = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
        Some(Self { picture, canvas })
    }

    /// The photo, made smaller where its longest side has more pixels than this.
    pub fn look(&self, longest: f64) -> Option<Grey> {
        let picture = &self.picture;
        let size = (picture.width(), picture.height());
        grey(&self.canvas, size, longest, |canvas, width, height| {
            canvas.draw_image_with_image_bitmap_and_dw_and_dh(picture, 0.0, 0.0, width, height)
        })
    }
}

/// What is drawn on this canvas, as grey values. The longest side becomes no longer than this.
fn grey(
    canvas: &HtmlCanvasElement,
    (width, height): (u32, u32),
    longest: f64,
    draw: impl FnOnce(&CanvasRenderingContext2d, f64, f64) -> Result<(), JsValue>,
) -> Option<Grey> {
    let (width, height) = (f64::from(width), f64::from(height));
    let scale = (longest / width.max(height)).min(1.0);
    let (width, height) = ((width * scale).floor(), (height * scale).floor());
    if width < 1.0 || height < 1.0 {
        return None;
    }
    // A size that is set wipes the canvas, also one that it has.
    if (f64::from(canvas.width()), f64::from(canvas.height())) != (width, height) {
        canvas.set_width(width as u32);
        canvas.set_height(height as u32);
    }
    let options = Object::new();
    Reflect::set(&options, &"willReadFrequently".into(), &true.into()).ok()?;
    let context = canvas
        .get_context_with_context_options("2d", &options)
        .ok()??;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    draw(&context, width, height).ok()?;
    let picture = context.get_image_data(0.0, 0.0, width, height).ok()?.data();
    // As the eye weighs red, green and blue (ITU-R BT.601), in parts of 256.
    let value = |pixel: &[u8]| match pixel {
        &[red, green, blue, ..] => {
            ((77 * u32::from(red) + 150 * u32::from(green) + 29 * u32::from(blue)) >> 8) as u8
        }
        _ => 0,
    };
    Some(Grey {
        values: picture.0.chunks_exact(4).map(value).collect(),
        width: width as usize,
        height: height as usize,
    })
}
