// A program that sdl_linkage.py has to object to.
#include <SDL.h>

int main(int, char**) {
  return SDL_WasInit(0) == 0 ? 0 : 1;
}
