//! What happens on the page «Scan codes»: the camera goes on and off, pictures are read, and whoever is whole becomes a file
//! of the import.

use crate::browser::{self, Brought, Camera, CameraError, Grey, Photo, Tone};
use crate::device::read_file;
use crate::exchange::ReadError;
use crate::exchange::code::{CodeError, Compression, MAX_PAYLOAD, unpack};
use crate::qr;
use crate::reflection::Document;
use crate::session::{Import, LetIn, Scanned, Scanning, Whole};
use crate::ui::app::App;
use crate::ui::pages::names;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::HtmlVideoElement;
use std::cell::RefCell;
use std::rc::{Rc, Weak};

/// How long the page rests between two looks, in milliseconds: taps and paint come first, and a code stands for longer.
const REST: u32 = 60;

/// The sizes in which a photo is looked at one after the other, by their longest side in pixels: a code that is too coarse in one
/// is right in another.
const SIZES: [f64; 3] = [qr::LONGEST_SIDE as f64, 1200.0, 600.0];

thread_local! {
    /// What was scanned goes on when somebody comes back to the page.
    static SCANNING: RefCell<Scanning> = RefCell::default();
}

/// How the camera is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Power {
    /// Nobody wants it on.
    Off,
    /// It is asked for, and the person may be too.
    Starting,
    /// It sees something.
    On,
    /// It is off while nobody looks at the page, and comes on again.
    Asleep,
    /// It did not come on.
    Failed(CameraError),
}

/// The page at work; there as long as the page is.
#[derive(Clone, Copy)]
pub struct Reader {
    /// How the camera is.
    pub power: RwSignal<Power>,
    /// What is told of the codes that were scanned last.
    pub told: RwSignal<Scanned>,
    /// What is told of photos; empty while there is nothing to tell.
    pub photos: RwSignal<String>,
    /// How those who come in are let in.
    pub let_in: LetIn,
    /// Who came in since the page was opened, while each is let in at once.
    pub came: RwSignal<Vec<String>>,
    /// The state to read.
    pub app: App,
    texts: Texts,
    video: StoredValue<HtmlVideoElement, LocalStorage>,
    camera: StoredValue<Option<Rc<Camera>>, LocalStorage>,
    tone: StoredValue<Option<Tone>, LocalStorage>,
}

impl Reader {
    /// Goes on with what was scanned before, if that still waits to be let in.
    pub fn new(app: App, texts: Texts, video: HtmlVideoElement, let_in: LetIn) -> Self {
        let waits = app
            .visit
            .with_untracked(|visit| matches!(visit.import, Import::Ready(..)));
        if !waits {
            SCANNING.take();
        }
        Self {
            power: RwSignal::new(Power::Off),
            told: RwSignal::new(SCANNING.with_borrow(|it| it.told().clone())),
            photos: RwSignal::new(String::new()),
            let_in,
            came: RwSignal::default(),
            app,
            texts,
            video: StoredValue::new_local(video),
            camera: StoredValue::new_local(None),
            tone: StoredValue::new_local(None),
        }
    }

    /// Turns the camera on.
    pub fn start(self) {
        self.power.set(Power::Starting);
        let video = self.video.get_value();
        spawn_local(async move {
            let opened = Camera::open(&video).await;
            // Meanwhile the page may have been left, or have gone out of sight.
            if self.power.try_get_untracked() != Some(Power::Starting) {
                return;
            }
            match opened {
                Ok(camera) => {
                    let camera = Rc::new(camera);
                    self.watch(Rc::downgrade(&camera));
                    self.camera.set_value(Some(camera));
                    self.power.set(Power::On);
                }
                Err(error) => self.power.set(Power::Failed(error)),
            }
        });
    }

    /// Turns the camera off.
    pub fn stop(self) {
        self.camera.set_value(None);
        self.power.set(Power::Off);
    }

    /// The camera is on only while somebody can see it.
    pub fn follow_sight(self) {
        match (browser::is_hidden(), self.power.get_untracked()) {
            (true, Power::On | Power::Starting) => {
                self.camera.set_value(None);
                self.power.set(Power::Asleep);
            }
            (false, Power::Asleep) => self.start(),
            _ => {}
        }
    }

    /// A short tone when somebody is in, or none.
    pub fn set_tone(self, wanted: bool) {
        self.tone.set_value(wanted.then(Tone::new).flatten());
    }

    /// Looks, rests, and looks again, until the camera is off.
    fn watch(self, camera: Weak<Camera>) {
        browser::after(REST, move || {
            let Some(now) = camera.upgrade() else { return };
            // What is being let in has to come to its end, before others can be added.
            let visit = self.app.visit;
            let is_busy = visit.with_untracked(|visit| matches!(visit.import, Import::Busy(_)));
            if let Some(code) = now.look().as_ref().and_then(read)
                && !is_busy
            {
                self.take(&code);
            }
            drop(now);
            self.watch(camera);
        });
    }

    /// Reads photos, one after the other.
    pub fn read_photos(self, files: Vec<Brought>) {
        let words = &whole_texts(self.texts).scan;
        self.photos.set(String::new());
        spawn_local(async move {
            for file in files {
                let photo = Photo::open(&file).await;
                let looks = |photo: Photo| {
                    let mut looks = SIZES.into_iter().filter_map(|size| photo.look(size));
                    looks.find_map(|grey| read(&grey))
                };
                match photo.and_then(looks) {
                    Some(code) => self.take(&code),
                    None => {
                        self.photos.try_set(words.photo_none.to_owned());
                    }
                }
            }
        });
    }

    /// Takes what stood in a code, and shows what came of it.
    fn take(self, code: &[u8]) {
        let whole = SCANNING.with_borrow_mut(|scanning| scanning.take(code));
        self.show();
        if let Some(whole) = whole {
            spawn_local(self.open(whole));
        }
    }

    /// Brings somebody in who is whole: from here on they are a file of the import as any other.
    async fn open(self, whole: Whole) {
        let text = match whole.compression {
            Compression::Plain => unpack(&whole.payload),
            Compression::Deflated => match browser::inflate(&whole.payload, MAX_PAYLOAD).await {
                Some(payload) => unpack(&payload),
                // Its checksum was right, so it became too much.
                None => Err(CodeError::TooLarge),
            },
        };
        let opened = text.and_then(|text| match read_file(text.as_bytes()) {
            Ok(document) => Ok((self.who(&document), text)),
            Err(ReadError::Newer(version)) => Err(CodeError::Newer(version)),
            Err(_) => Err(CodeError::Damaged),
        });
        if let Ok((who, text)) = &opened {
            let number = self.app.files_coming(vec![who.clone()], self.let_in);
            self.app.file_arrived(number, Ok(text.clone().into_bytes()));
            self.came.try_update(|came| came.push(who.clone()));
            self.tone
                .try_with_value(|tone| tone.as_ref().map(Tone::play));
        }
        let who = opened.map(|(who, _)| who);
        SCANNING.with_borrow_mut(|scanning| scanning.opened(&whole, who));
        self.show();
    }

    fn show(self) {
        let told = SCANNING.with_borrow(|scanning| scanning.told().clone());
        // A code is read ten times a second, and nothing on the page moves for that.
        if self
            .told
            .try_get_untracked()
            .is_some_and(|before| before != told)
        {
            self.told.set(told);
        }
    }

    /// Name and organisation of whoever is in a document.
    fn who(self, document: &Document) -> String {
        let people = document.participants().iter().map(|(id, who)| {
            let name = names::beside_organisation(document, id, self.texts);
            format!("{name}, {}", names::organisation(who, self.texts))
        });
        let people: Vec<String> = people.collect();
        match people.is_empty() {
            true => whole_texts(self.texts).scan.code.to_owned(),
            false => people.join("; "),
        }
    }
}

fn read(grey: &Grey) -> Option<Vec<u8>> {
    qr::read(&grey.values, grey.width, grey.height)
}
