"""`wechat`: an article made ready for the bureau's account."""

from quality_kunming import environment
from quality_kunming.commands.answers import answered, fail, list_problems
from quality_kunming.errors import shown


@answered
def wechat(article: str) -> int:
    """Make the folder from which an article is copied into WeChat's editor, and say where it is."""
    from quality_kunming import wechat
    from quality_kunming.images import PictureError
    from quality_kunming.loading import read
    from quality_kunming.model.moment import Moment
    from quality_kunming.place import Place

    try:
        collection = read(environment.ROOT, Place.of_this_machine())
        matter = wechat.find_article(collection, article)
        post = wechat.article(collection, matter.file, Moment.now())
        page = wechat.write(post, environment.ROOT)
    except wechat.RefusedError as error:
        list_problems(error.problems)
        return fail(error.reason)
    except (wechat.UnknownArticleError, PictureError) as error:
        return fail(str(error))
    print(f"已做好《{shown(post.title.text)}》，请用浏览器打开：")
    print(f"  {page.relative_to(environment.ROOT).as_posix()}")
    print(f"正文里有 {len(post.pictures)} 张图片，封面 {len(post.covers)} 张，都在那个文件夹里。")
    for one in post.remarks:
        print(f"  {shown(one)}")
    return 0
