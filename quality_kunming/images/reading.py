"""From the bytes an editor saved to plain sRGB pixels, or a reason why not."""

import io
import threading
import warnings

from PIL import ExifTags, Image, ImageCms

from quality_kunming.images.picture import PictureError

MAX_PIXELS = 80_000_000

# Every format that cameras, phones and office programs save as still pictures. The others that
# Pillow knows would only widen what a hostile file can reach.
_FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF", "BMP")

_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_AVIF_BRANDS = {b"avif", b"avis"}

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

# Warning filters belong to the whole process, so that only one thread may change them at a time.
_warning_filters = threading.Lock()


def read_picture(data: bytes) -> Image.Image:
    """The upright picture in sRGB, mode RGB (or RGBA if anything shows through), no metadata.

    Raises PictureError with the rest of a sentence that begins with the picture's name.
    """
    _refuse_by_signature(data)
    with _warning_filters, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # an odd tag in a file that can be shown is no news
        image = _decode(data)
        try:
            return _upright(_srgb(image), _orientation(image))
        except Exception as error:
            raise _damaged() from error


def _refuse_by_signature(data: bytes) -> None:
    if not data:
        raise PictureError("是空文件（0 字节）：请重新拷贝或重新导出")
    brands = {data[at : at + 4] for at in range(8, 40, 4)} if data[4:8] == b"ftyp" else set()
    if brands & _HEIC_BRANDS and not brands & _AVIF_BRANDS:
        raise PictureError("是 HEIC 格式，多数浏览器显示不了：请在手机或电脑上另存为 JPEG")
    if b"<svg" in data[:4096].lower():
        raise PictureError("是 SVG 矢量图，不能用作内容图片：请导出为 PNG 或 JPEG")


def _decode(data: bytes) -> Image.Image:
    try:
        image = Image.open(io.BytesIO(data), formats=_FORMATS)
    except Image.DecompressionBombError as error:
        raise PictureError(_too_many_pixels("")) from error
    except Exception as error:  # broken headers surface as anything from KeyError to struct.error
        raise PictureError("不是能识别的图片：请改用 JPEG、PNG、WebP 或 AVIF 格式") from error
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise PictureError(_too_many_pixels(f"（{width}×{height}）"))
    try:
        frames = getattr(image, "n_frames", 1)
        image.load()
    except Exception as error:  # as above, and OSError for a file that ends too early
        raise _damaged() from error
    # A phone keeps the depth map of a JPEG as a second frame, which Pillow then calls MPO.
    if frames > 1 and image.format != "MPO":
        raise PictureError(_several_frames(image.format, frames))
    if image.mode in ("I", "F"):
        raise PictureError("每个像素是 32 位数值，没有确定的明暗：请另存为 8 位的 PNG 或 JPEG")
    return image


def _too_many_pixels(size: str) -> str:
    return f"超过 8000 万像素{size}：请先缩小，例如宽 4000 像素，再放进来"


def _several_frames(format_name: str | None, frames: int) -> str:
    if format_name == "TIFF":
        return f"有 {frames} 页：请把要用的一页另存为 PNG 或 JPEG"
    return f"是动图（{frames} 帧），网站不放自己会动的画面：请选一帧另存为 PNG 或 JPEG"


def _damaged() -> PictureError:
    return PictureError("不完整或已损坏，读不出来：请重新拷贝或重新导出")


def _orientation(image: Image.Image) -> int:
    """EXIF orientation 1–8; asked after loading, when TIFF has already been turned."""
    try:
        return image.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:  # a picture with a broken EXIF block can still be shown
        return 1


def _upright(image: Image.Image, orientation: int) -> Image.Image:
    if orientation in _UPRIGHT:
        image = image.transpose(_UPRIGHT[orientation])
    image.info = {}  # Pillow would write comment and profile from here
    return image


def _srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I;16"):
        # Pillow's own conversion clips at 255 instead of scaling.
        image = image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    alpha = image.convert("RGBA").getchannel("A") if image.has_transparency_data else None
    colour = _convert_colour(_without_alpha(image), profile)
    if alpha is not None and alpha.getextrema()[0] < 255:
        colour.putalpha(alpha)
    return colour


def _without_alpha(image: Image.Image) -> Image.Image:
    """The colours in a mode that a profile can describe."""
    if image.mode in ("L", "RGB", "CMYK"):
        return image
    return image.convert("L" if image.mode in ("1", "LA") else "RGB")


def _convert_colour(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile:
        try:
            return ImageCms.profileToProfile(
                image,
                ImageCms.ImageCmsProfile(io.BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                outputMode="RGB",
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
        except (ImageCms.PyCMSError, OSError):
            pass  # a profile that is broken or of another colour space is ignored, as browsers do
    return image.convert("RGB")
